package io.attimo.tenant;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the company's settings and of its audit log. */
@MessageBundle("tenant")
public interface TenantMessages {

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

    @Message(
            "Somebody else saved these settings while you were typing: “{name}”, {language}, {timeZone}, at least {minimum} people. What you typed is still here; save again to replace theirs.")
    String changedMeanwhile(String name, String language, String timeZone, int minimum);

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

    @Message("When")
    String when();

    @Message("Who")
    String who();

    @Message("Deed")
    String what();

    @Message("On")
    String about();

    @Message("Detail")
    String detail();

    @Message("Name or detail")
    String searchAudit();

    @Message("""
        {#when kind}\
        {#is TENANT_OPENED}opened the account\
        {#is TENANT_CHANGED}changed the company’s settings\
        {#is SAMPLE_ADDED}added the sample data\
        {#is SAMPLE_REMOVED}removed the sample data\
        {#is MEMBER_INVITED}invited a person\
        {#is MEMBER_JOINED}signed in for the first time\
        {#is MEMBER_CHANGED}changed a role\
        {#is MEMBER_REMOVED}removed a person\
        {#is SIGNED_IN}signed in\
        {#is SIGNED_OUT}signed out\
        {#is SESSION_ENDED}ended a session\
        {#is SESSIONS_ENDED}ended the sessions of\
        {#is SIGN_IN_REFUSED}refused a sign-in\
        {#is SSO_CHANGED}changed the company’s sign-in\
        {#is DOMAIN_ADDED}added an e-mail domain\
        {#is DOMAIN_REMOVED}removed an e-mail domain\
        {#is API_KEY_MADE}made an API key\
        {#is API_KEY_REVOKED}revoked an API key\
        {#is JOURNEY_MADE}made a journey\
        {#is JOURNEY_CHANGED}changed a journey\
        {#is JOURNEY_RETIRED}put a journey in the bin\
        {#is JOURNEY_EMPTIED}emptied a journey from the bin\
        {#is STAGE_ADDED}added a stage\
        {#is STAGE_CHANGED}changed a stage\
        {#is STAGE_RETIRED}put a stage in the bin\
        {#is STAGE_EMPTIED}emptied a stage from the bin\
        {#is TOUCHPOINT_ADDED}added a touchpoint\
        {#is TOUCHPOINT_CHANGED}changed a touchpoint\
        {#is TOUCHPOINT_RETIRED}put a touchpoint in the bin\
        {#is TOUCHPOINT_EMPTIED}emptied a touchpoint from the bin\
        {#is BROUGHT_BACK}brought back from the bin\
        {#is SCORE_RECORDED}recorded a score\
        {#is IMPORT_STARTED}started an import\
        {#is IMPORT_CANCELLED}cancelled an import\
        {#is IMPORT_UNDONE}undid an import\
        {#is IMPORT_EMPTIED}emptied an import from the bin\
        {#is MAPPING_SAVED}saved a mapping\
        {#is MAPPING_RENAMED}renamed a mapping\
        {#is MAPPING_REMOVED}deleted a mapping\
        {#is SUGGESTION_ACCEPTED}accepted a suggestion\
        {#is SUGGESTION_COMPLETED}did what was suggested\
        {#is SUGGESTION_SNOOZED}put off a suggestion\
        {#is SUGGESTION_DECLINED}declined a suggestion\
        {#is SUGGESTION_REOPENED}reopened a suggestion\
        {#else}{kind}{/when}\
        """)
    String deed(AuditEventKind kind);
}
