package io.attimo.survey;

import io.attimo.platform.tenancy.TenantOwned;
import io.attimo.tenant.Actor;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;

/** What a company asks its customers of one journey. What is written here is the next version, until it is published. */
@Entity
@Table(name = "surveys")
public class Survey extends TenantOwned {

    private UUID journeyId;
    private String name;
    private String definition;
    private int revision = 1;

    @Enumerated(EnumType.STRING)
    private SurveyState state = SurveyState.DRAFT;

    private String link;
    private int publishedVersion;
    private Integer publishedRevision;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "made_by_id"))
    @AttributeOverride(name = "name", column = @Column(name = "made_by"))
    private Actor madeBy;

    private Instant madeAt;
    private Instant changedAt;

    protected Survey() {}

    public Survey(UUID journeyId, SurveyDefinition definition, Actor madeBy, Instant at) {
        this.madeBy = madeBy;
        this.madeAt = at;
        write(journeyId, definition, at);
    }

    private void write(UUID journey, SurveyDefinition written, Instant at) {
        journeyId = journey;
        name = written.name();
        definition = SurveyText.print(written);
        changedAt = at;
    }

    /** The next version as somebody wrote it, who had this revision before them. */
    public void rewrite(UUID journey, SurveyDefinition written, Instant at) {
        write(journey, written, at);
        revision++;
    }

    /**
     * Freezes what is written as the next version, which takes answers at once.
     *
     * @param opened the link that leads to it, unless it has one already
     */
    SurveyVersion publish(SurveyTargets targets, String opened, Actor by, Instant at) {
        link = link == null ? opened : link;
        publishedVersion++;
        publishedRevision = revision;
        state = SurveyState.OPEN;
        return new SurveyVersion(id(), publishedVersion, definition, targets, by, at);
    }

    public void pause() {
        state = SurveyState.PAUSED;
    }

    public void close() {
        state = SurveyState.CLOSED;
    }

    public void reopen() {
        state = SurveyState.OPEN;
    }

    /** @param published the version that is answered */
    public SurveyAvailability availability(SurveyDefinition published, Instant now, ZoneId zone) {
        if (published.closing(zone).filter(end -> !now.isBefore(end)).isPresent()) {
            return SurveyAvailability.CLOSED;
        }
        return switch (state) {
            case DRAFT -> SurveyAvailability.DRAFT;
            case PAUSED -> SurveyAvailability.PAUSED;
            case CLOSED -> SurveyAvailability.CLOSED;
            case OPEN ->
                published.opening(zone).filter(now::isBefore).isPresent()
                        ? SurveyAvailability.NOT_YET
                        : SurveyAvailability.OPEN;
        };
    }

    public UUID journeyId() {
        return journeyId;
    }

    public String name() {
        return name;
    }

    public SurveyDefinition definition() {
        return SurveyText.stored(definition);
    }

    /** One more with each change of what is written. */
    public int revision() {
        return revision;
    }

    public SurveyState state() {
        return state;
    }

    public boolean isPublished() {
        return publishedVersion > 0;
    }

    public boolean isOpen() {
        return state == SurveyState.OPEN;
    }

    public int nextVersion() {
        return publishedVersion + 1;
    }

    /** The newest version that was published; 0 for none. */
    public int publishedVersion() {
        return publishedVersion;
    }

    /** Whether something was written since it was published last. */
    public boolean isAheadOfPublished() {
        return publishedRevision == null || publishedRevision != revision;
    }

    /** What stands behind {@code /s/}; empty until it is published. */
    public Optional<String> link() {
        return Optional.ofNullable(link);
    }

    public Actor madeBy() {
        return madeBy;
    }

    public Instant madeAt() {
        return madeAt;
    }

    public Instant changedAt() {
        return changedAt;
    }
}
