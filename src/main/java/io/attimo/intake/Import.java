package io.attimo.intake;

import io.attimo.bin.Retirement;
import io.attimo.journey.Journey;
import io.attimo.mapping.DryRun;
import io.attimo.mapping.DryRunCounts;
import io.attimo.mapping.Mapping;
import io.attimo.response.ExpectedReplacements;
import io.attimo.response.ImportDeed;
import io.attimo.response.ImportedResponses;
import io.attimo.tenant.Actor;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A file on its way in: uploaded, mapped, tried, taken in, perhaps undone and brought back. */
@Entity
@Table(name = "imports")
public class Import extends MappedFile {

    private UUID journeyId;
    private boolean madeJourney;

    @Enumerated(EnumType.STRING)
    private ImportState state = ImportState.UPLOADED;

    private boolean goesStraightOn;

    /** How it stood before it was undone; null unless it was, or is about to be. */
    @Enumerated(EnumType.STRING)
    private ImportState undoneFrom;

    @Embedded
    private Retirement retirement;

    @Embedded
    private DryRunCounts count = DryRunCounts.NONE;

    @Embedded
    private ExpectedReplacements replacements = ExpectedReplacements.NONE;

    /** Of its rows, as RowSketch has it; null of a file of a version before. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    private long[] rowSketch;

    @Embedded
    private ImportProgress progress = ImportProgress.NONE;

    private long cellsRefused;
    private long leftRows;
    private LocalDate firstDay;
    private LocalDate lastDay;

    @Embedded
    private ImportFailure failure;

    private Instant startedAt;
    private Instant endedAt;

    /** Of each deed that is through; null where none is, or a version before did them. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    private Instant[] deedsEndedAt;

    protected Import() {}

    public Import(String fileName, Actor broughtBy, Instant at) {
        super(fileName, broughtBy, at);
    }

    @Override
    public void lookAt(String sheet) {
        super.lookAt(sheet);
        this.state = ImportState.UPLOADED;
    }

    @Override
    void propose(Mapping mapping) {
        super.propose(mapping);
        this.state = ImportState.UPLOADED;
    }

    /** Its columns can be mapped, though it could not be read before. */
    void awaitColumns() {
        if (state == ImportState.FAILED && !isMapped()) {
            failure = null;
            state = ImportState.UPLOADED;
        }
    }

    /** Says what the columns mean, and wants to be tried. A program's import goes on by itself after that. */
    public void map(Mapping mapping, boolean goesStraightOn) {
        mean(mapping);
        this.goesStraightOn = goesStraightOn;
        this.count = DryRunCounts.NONE;
        this.cellsRefused = 0;
        this.replacements = ExpectedReplacements.NONE;
        this.failure = null;
        this.state = ImportState.CHECKING;
    }

    void tried(DryRun dry, ReplacementCount.Result found, Instant at) {
        replacements = found.replacements();
        rowSketch = found.sketch();
        count = new DryRunCounts(dry.rows(), dry.good(), dry.warned(), dry.refused(), dry.leftOut());
        cellsRefused = dry.cellsRefused();
        firstDay = dry.from();
        lastDay = dry.to();
        state = ImportState.CHECKED;
        if (goesStraightOn) {
            goOn(at);
        }
    }

    /** With what was found when it was tried: there must be something to take, and nothing to replace unless it may. */
    void goOn(Instant at) {
        if (count.takable() == 0) {
            fail(ImportFailure.of(ImportAbortReason.NOTHING_TO_TAKE), at);
        } else if (replacements.areAny() && keepsEarlierAnswers()) {
            fail(ImportFailure.of(replacements), at);
        } else {
            start(at);
        }
    }

    /** Before its first row, because other imports came after it was tried. */
    void tryAgain() {
        state = ImportState.CHECKING;
        startedAt = null;
        goesStraightOn = true;
    }

    /** Whether it was tried against answers that are others by now. */
    boolean isTriedAgainstOthers(long standing) {
        return progress.readRows() == 0 && keepsEarlierAnswers() && replacements.against() != standing;
    }

    /** Whether its rows must not come between those of the other: its first, and the next where it was gone on with later. */
    boolean isToWaitFor(Import other) {
        return (progress.readRows() == 0 || isStartedAfter(other))
                && (keepsEarlierAnswers() || other.keepsEarlierAnswers());
    }

    private boolean isStartedAfter(Import other) {
        int order = startedAt.compareTo(other.startedAt);
        return order == 0 ? id().compareTo(other.id()) > 0 : order > 0;
    }

    private boolean keepsEarlierAnswers() {
        return mapping().orElseThrow().keepsEarlierAnswers();
    }

    /** A person says that it may make something else of what earlier files say. */
    void allowReplacing() {
        mean(mapping().orElseThrow().replacing());
        state = ImportState.CHECKED;
    }

    public void start(Instant at) {
        tellDeedOfVersionBefore();
        failure = null;
        state = ImportState.RUNNING;
        startedAt = at;
    }

    void goInto(Journey journey) {
        journeyId = journey.id();
    }

    /** Goes into a journey that is made for it. */
    void make(Journey journey) {
        goInto(journey);
        madeJourney = true;
    }

    void advance(long rows, long leftOut, long taken, ImportedResponses.Posted posted) {
        progress = progress.plus(rows, leftOut, taken, posted);
    }

    void finish(Instant at) {
        end(ImportState.DONE, at);
    }

    void fail(ImportFailure failure, Instant at) {
        this.failure = failure;
        end(ImportState.FAILED, at);
    }

    public void cancel(Instant at) {
        end(ImportState.CANCELLED, at);
    }

    /** Undoes it, or goes on undoing it where that did not come to its end. */
    public void undo(Actor by, Instant at) {
        undoneFrom = undoneFrom == null ? state : undoneFrom;
        retirement = new Retirement(by, at);
        leftRows = 0;
        tellDeedOfVersionBefore();
        state = ImportState.UNDOING;
    }

    /** Answers of later imports that undoing it does not touch, nor bringing it back. */
    void leave(long rows) {
        leftRows += rows;
    }

    void undone(Instant at) {
        failure = undoneFrom == ImportState.FAILED ? failure : null;
        end(ImportState.UNDONE, at);
    }

    void bringBack() {
        tellDeedOfVersionBefore();
        leftRows = 0;
        state = ImportState.RETURNING;
    }

    /** It stands where it stood before it was undone. */
    void returned(Instant at) {
        end(undoneFrom, at);
        undoneFrom = null;
        retirement = null;
    }

    /** Nothing is kept of it any more. */
    void leaveBin() {
        retirement = null;
    }

    /** What it is doing to answers, or will do next. */
    ImportDeed deed() {
        return new ImportDeed(id(), deedsEndedAt == null ? 0 : deedsEndedAt.length);
    }

    private void tellDeedOfVersionBefore() {
        if (startedAt != null && endedAt != null && deedsEndedAt == null) {
            deedsEndedAt = new Instant[] {endedAt};
        }
    }

    private void endDeed(Instant at) {
        deedsEndedAt = deedsEndedAt == null
                ? new Instant[] {at}
                : Stream.concat(Arrays.stream(deedsEndedAt), Stream.of(at)).toArray(Instant[]::new);
    }

    private void end(ImportState state, Instant at) {
        if (this.state == ImportState.RUNNING || this.state.isOnItsWay()) {
            endDeed(at);
        }
        this.state = state;
        this.endedAt = at;
    }

    public boolean isMappable() {
        return EnumSet.of(ImportState.UPLOADED, ImportState.CHECKED).contains(state)
                || state == ImportState.FAILED && startedAt == null && !isUnreadable();
    }

    /** The file is no table: there is nothing to map, and nothing is kept of it but why. */
    public boolean isUnreadable() {
        return state == ImportState.FAILED && !isMapped() && !isWayInInterrupted();
    }

    public boolean isStartable() {
        return state == ImportState.CHECKED && count.takable() > 0 || isInterrupted();
    }

    /** Neither the file nor the mapping was to blame; it can go on where it stands. */
    public boolean isInterrupted() {
        return startedAt != null && isWayInInterrupted();
    }

    private boolean isWayInInterrupted() {
        return state == ImportState.FAILED
                && undoneFrom == null
                && failure.fault().equals(ImportAbortReason.INTERRUPTED.name());
    }

    /** Goes on where it was interrupted on its way in. Half out, it waits for whoever says where it is to go. */
    void resume(Instant at) {
        if (isInterrupted()) {
            start(at);
        } else if (isWayInInterrupted()) {
            failure = null;
            state = ImportState.CHECKING;
        }
    }

    /** Whatever it has stored can be taken back, however it ended. */
    public boolean isUndoable() {
        return startedAt != null
                && EnumSet.of(ImportState.DONE, ImportState.FAILED, ImportState.CANCELLED)
                        .contains(state);
    }

    public boolean isReturnable(Instant now) {
        return state == ImportState.UNDONE && journeyId != null && retirement != null && !retirement.isOver(now);
    }

    /** Whether it is known how many rows there are to go through, of those that are taken in. */
    public boolean isCounted() {
        return state == ImportState.RUNNING && count.total() > 0;
    }

    public Optional<UUID> journeyId() {
        return Optional.ofNullable(journeyId);
    }

    public boolean hasMadeJourney() {
        return madeJourney;
    }

    public ImportState state() {
        return state;
    }

    public DryRunCounts count() {
        return count;
    }

    long[] rowSketch() {
        return rowSketch;
    }

    public ExpectedReplacements replacements() {
        return replacements;
    }

    /** Whether somebody has to say first what becomes of answers of earlier files. */
    public boolean asksBeforeReplacing() {
        return state == ImportState.CHECKED
                && replacements.areAny()
                && !mapping().orElseThrow().replaces();
    }

    /** Whether each of its rows can be an answer of its own instead. */
    public boolean maySplitAnswers() {
        return asksBeforeReplacing() && mapping().orElseThrow().perAnswer() == null;
    }

    /** Nothing of it is stored, and nobody works on it. */
    boolean isForgettable() {
        return startedAt == null && !state.isAtWork();
    }

    /** What was read, and what of that is in by now. */
    public ImportProgress progress() {
        return state.isUndone() ? progress.undone() : progress;
    }

    /** Rows that could not be read when it was tried, or since it is taken in; no undoing makes more of them. */
    public long refusedSoFar() {
        return startedAt == null ? count.refused() : progress.refused();
    }

    /** Rows that are no answers, of those seen when it was tried, or since it is taken in. */
    public long leftOutSoFar() {
        return startedAt == null ? count.leftOut() : progress.readLeftOut();
    }

    /** Cells left out of rows that are taken, as the file was tried. */
    public long cellsRefused() {
        return cellsRefused;
    }

    /** Who undid it and when, as long as it can be brought back; else null. */
    public Retirement retirement() {
        return retirement;
    }

    public long leftRows() {
        return leftRows;
    }

    public LocalDate firstDay() {
        return firstDay;
    }

    public LocalDate lastDay() {
        return lastDay;
    }

    public ImportFailure failure() {
        return failure;
    }

    public Instant startedAt() {
        return startedAt;
    }

    public Instant endedAt() {
        return endedAt;
    }
}
