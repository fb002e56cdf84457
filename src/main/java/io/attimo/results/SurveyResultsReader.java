package io.attimo.results;

import io.attimo.platform.text.CurrentLocale;
import io.attimo.survey.Survey;
import io.attimo.survey.SurveyDefinition;
import io.attimo.survey.SurveyVersions;
import io.attimo.tenant.TenantAccount;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.TreeMap;

/** Counts what a survey's answers say. Who may see it is for those who ask. */
@Singleton
public class SurveyResultsReader {

    private final SurveyVersions versions;
    private final StoredAnswers answers;
    private final TenantAccount tenantAccount;

    SurveyResultsReader(SurveyVersions versions, StoredAnswers answers, TenantAccount tenantAccount) {
        this.versions = versions;
        this.answers = answers;
        this.tenantAccount = tenantAccount;
    }

    public SurveyResults of(Survey survey, ResultsView view) {
        return QuarkusTransaction.requiringNew().call(() -> read(survey, view));
    }

    private SurveyResults read(Survey survey, ResultsView view) {
        int minimum = tenantAccount.current().anonymityMinimum();
        var looked = new TreeMap<Integer, SurveyDefinition>();
        view.of(versions.of(survey)).forEach(version -> looked.put(version.number(), version.definition()));
        var tally = new ResultsTally(looked, CurrentLocale.zoneHere());
        answers.each(survey, view, tally::add);
        var counts = answers.counts(survey, view, hasOnePage(looked.values()));
        return new SurveyResults(view, counts, tally.days(), tally.results(minimum), minimum);
    }

    private static boolean hasOnePage(Collection<SurveyDefinition> versions) {
        return !versions.isEmpty() && versions.stream().allMatch(SurveyResultsReader::hasOnePage);
    }

    private static boolean hasOnePage(SurveyDefinition survey) {
        return survey.pages().size() == 1 && !survey.isOneAScreen();
    }
}
