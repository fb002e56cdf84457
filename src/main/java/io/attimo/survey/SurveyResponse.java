package io.attimo.survey;

import io.attimo.platform.tenancy.TenantOwned;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What one respondent has answered, page by page, until they are at the end; then it is a response of the journey as well. */
@Entity
@Table(name = "survey_responses")
public class SurveyResponse extends TenantOwned {

    private UUID surveyId;
    private int surveyVersion;
    private String language;
    private String answers;
    private String fields;
    private String tokenHash;
    private String customer;
    private UUID responseId;
    private boolean suspicious;
    private Instant startedAt;
    private Instant changedAt;
    private Instant finishedAt;

    protected SurveyResponse() {}

    /**
     * @param tokenHash of the secret by which the respondent goes on; null for one that comes whole
     * @param fields what the link said, as JSON
     */
    public SurveyResponse(SurveyVersion seen, String language, String fields, String tokenHash, Instant at) {
        this.surveyId = seen.surveyId();
        this.surveyVersion = seen.number();
        this.language = language;
        this.fields = fields;
        this.tokenHash = tokenHash;
        this.answers = "{}";
        this.startedAt = at;
        this.changedAt = at;
    }

    /** @param given all answers so far, as JSON */
    public void answer(String given, String inLanguage, Instant at) {
        if (isFinished()) {
            throw new IllegalStateException("it is at its end");
        }
        answers = given;
        language = inLanguage;
        changedAt = at;
    }

    /** @param response of the journey that it has become; null where nothing in it is of the journey */
    public void finish(UUID response, Instant at) {
        responseId = response;
        finishedAt = at;
        changedAt = at;
    }

    public void suspect() {
        suspicious = true;
    }

    public void ofCustomer(String name) {
        customer = name;
    }

    public UUID surveyId() {
        return surveyId;
    }

    public int surveyVersion() {
        return surveyVersion;
    }

    public String language() {
        return language;
    }

    /** As JSON, by the questions' keys. */
    public String answers() {
        return answers;
    }

    /** As JSON, by the fields' keys. */
    public String fields() {
        return fields;
    }

    public Optional<String> customer() {
        return Optional.ofNullable(customer);
    }

    public Optional<UUID> responseId() {
        return Optional.ofNullable(responseId);
    }

    public boolean isSuspicious() {
        return suspicious;
    }

    public boolean isFinished() {
        return finishedAt != null;
    }

    public Instant startedAt() {
        return startedAt;
    }

    public Instant changedAt() {
        return changedAt;
    }

    /** Null until then. */
    public Instant finishedAt() {
        return finishedAt;
    }
}
