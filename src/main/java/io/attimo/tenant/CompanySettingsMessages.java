package io.attimo.tenant;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the company's settings. */
@MessageBundle("tenant")
public interface CompanySettingsMessages {

    @Message("Company")
    String company();

    @Message("API keys")
    String keys();

    @Message("Audit log")
    String audit();

    @Message("Company name")
    String name();

    @Message("Language")
    String language();

    @Message("Suggestions and templates start in this language; each person reads the pages in their own.")
    String languageHint();

    @Message("Time zone")
    String timeZone();

    @Message("Its midnight is where a day, a week and a period begin.")
    String timeZoneHint();

    @Message("Anonymity minimum")
    String minimum();

    @Message("Cells with fewer people show no number, no colour and no comment; {least} is the least.")
    String minimumHint(int least);

    @Message("Saved.")
    String saved();

    @Message("Only administrators can change these.")
    String onlyAdmins();

    @Message("Write a name of 1 to {longest} characters.")
    String nameProblem(int longest);

    @Message("Choose one of the languages.")
    String languageProblem();

    @Message("Choose one of the time zones.")
    String zoneProblem();

    @Message("Write a whole number from {least} to {most}.")
    String minimumProblem(int least, int most);
}
