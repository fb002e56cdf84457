package io.attimo.survey;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.attimo.platform.tenancy.TenantOwned;
import io.attimo.tenant.Actor;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A survey as it was published once: it never changes, and answers say which one they saw. */
@Entity
@Table(name = "survey_versions")
public class SurveyVersion extends TenantOwned {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private UUID surveyId;
    private int number;
    private String definition;
    private String targets;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "published_by_id"))
    @AttributeOverride(name = "name", column = @Column(name = "published_by"))
    private Actor publishedBy;

    private Instant publishedAt;

    protected SurveyVersion() {}

    SurveyVersion(UUID surveyId, int number, String definition, SurveyTargets targets, Actor by, Instant at) {
        this.surveyId = surveyId;
        this.number = number;
        this.definition = definition;
        this.targets = print(targets);
        this.publishedBy = by;
        this.publishedAt = at;
    }

    private static String print(SurveyTargets targets) {
        try {
            return JSON.writeValueAsString(targets);
        } catch (JsonProcessingException never) {
            throw new IllegalStateException(never);
        }
    }

    public UUID surveyId() {
        return surveyId;
    }

    public int number() {
        return number;
    }

    public SurveyDefinition definition() {
        return SurveyText.stored(definition);
    }

    public SurveyTargets targets() {
        try {
            return JSON.readValue(targets, SurveyTargets.class);
        } catch (JsonProcessingException never) {
            throw new IllegalStateException(never);
        }
    }

    public Actor publishedBy() {
        return publishedBy;
    }

    public Instant publishedAt() {
        return publishedAt;
    }
}
