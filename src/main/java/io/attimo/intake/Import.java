package io.attimo.intake;

import io.attimo.journey.Journey;
import io.attimo.journey.Retirement;
import io.attimo.platform.tenancy.TenantOwned;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.UUID;

/** A file on its way in: uploaded, mapped, tried, taken in, perhaps undone and brought back. */
@Entity
@Table(name = "imports")
public class Import extends TenantOwned {

    /** Where it stands. Of those that are at work a job takes care. */
    public enum State {
        UPLOADED,
        CHECKING,
        CHECKED,
        RUNNING,
        DONE,
        FAILED,
        CANCELLED,
        UNDOING,
        UNDONE,
        RETURNING;

        public boolean isAtWork() {
            return this == CHECKING || this == RUNNING || this == UNDOING || this == RETURNING;
        }
    }

    /** Who brought the file; the id is null for a program. */
    @Embeddable
    public record Bringer(UUID byId, String byName) {}

    /** What the dry run counted. */
    @Embeddable
    public record Count(long total, long good, long warned, long refused) {
        static final Count NONE = new Count(0, 0, 0, 0);
    }

    /** How far the rows have come: read from the file, taken, and what the taken ones did. */
    @Embeddable
    public record Progress(long readRows, long done, long added, long changed) {
        static final Progress NONE = new Progress(0, 0, 0, 0);

        Progress plus(long rows, long taken, AnswerBook.Posted posted) {
            return new Progress(readRows + rows, done + taken, added + posted.added(), changed + posted.changed());
        }

        public long refusedSoFar() {
            return readRows - done;
        }
    }

    /** Why it failed: the name of a fault of the file or of the mapping, and where. */
    @Embeddable
    public record Failure(String fault, Long faultLine, String faultDetail) {}

    private String fileName;
    private String sheet;
    private String mapping;
    private String journeyName;
    private UUID journeyId;
    private boolean madeJourney;

    @Enumerated(EnumType.STRING)
    private State state = State.UPLOADED;

    private boolean goesStraightOn;

    /** How it stood before it was undone; null unless it was, or is about to be. */
    @Enumerated(EnumType.STRING)
    private State undoneFrom;

    @Embedded
    private Retirement retirement;

    @Embedded
    private Count count = Count.NONE;

    @Embedded
    private Progress progress = Progress.NONE;

    private long leftRows;
    private LocalDate firstDay;
    private LocalDate lastDay;

    @Embedded
    private Failure failure;

    @Embedded
    private Bringer bringer;

    private Instant createdAt;
    private Instant startedAt;
    private Instant endedAt;

    protected Import() {}

    public Import(String fileName, Bringer bringer, Instant at) {
        this.fileName = fileName;
        this.bringer = bringer;
        this.createdAt = at;
    }

    /** Takes the rows from this sheet of a workbook; what was said of another's columns no longer counts. */
    public void lookAt(String sheet) {
        this.sheet = sheet;
        this.mapping = null;
        this.state = State.UPLOADED;
    }

    /** Says what the columns mean, and wants to be tried. A program's import goes on by itself after that. */
    public void map(Mapping mapping, boolean goesStraightOn) {
        this.mapping = MappingText.print(mapping);
        this.journeyName = mapping.journey().name();
        this.goesStraightOn = goesStraightOn;
        this.count = Count.NONE;
        this.failure = null;
        this.state = State.CHECKING;
    }

    /** A mapping for a person to complete. */
    void propose(Mapping mapping) {
        this.mapping = MappingText.print(mapping);
    }

    void tried(DryRun dry, Instant at) {
        count = new Count(dry.rows(), dry.good(), dry.warned(), dry.refused());
        firstDay = dry.from();
        lastDay = dry.to();
        state = State.CHECKED;
        if (goesStraightOn && takable() > 0) {
            start(at);
        } else if (goesStraightOn) {
            fail(new Failure(ImportWork.Fault.NOTHING_TO_TAKE.name(), 0L, ""), at);
        }
    }

    public void start(Instant at) {
        failure = null;
        state = State.RUNNING;
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

    void advance(long rows, long taken, AnswerBook.Posted posted) {
        progress = progress.plus(rows, taken, posted);
    }

    void finish(Instant at) {
        end(State.DONE, at);
    }

    void fail(Failure failure, Instant at) {
        this.failure = failure;
        end(State.FAILED, at);
    }

    public void cancel(Instant at) {
        end(State.CANCELLED, at);
    }

    /** Undoes it, or goes on undoing it where that did not come to its end. */
    public void undo(String by, Instant at) {
        undoneFrom = undoneFrom == null ? state : undoneFrom;
        retirement = new Retirement(by, at);
        leftRows = 0;
        state = State.UNDOING;
    }

    /** Answers of later imports that undoing it does not touch, nor bringing it back. */
    void leave(long rows) {
        leftRows += rows;
    }

    void undone(Instant at) {
        failure = undoneFrom == State.FAILED ? failure : null;
        end(State.UNDONE, at);
    }

    void bringBack() {
        leftRows = 0;
        state = State.RETURNING;
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

    private void end(State state, Instant at) {
        this.state = state;
        this.endedAt = at;
    }

    public boolean isMappable() {
        return EnumSet.of(State.UPLOADED, State.CHECKED).contains(state) || state == State.FAILED && startedAt == null;
    }

    public boolean isStartable() {
        return state == State.CHECKED && takable() > 0 || isInterrupted();
    }

    /** Neither the file nor the mapping was to blame; it can go on where it stands. */
    public boolean isInterrupted() {
        return state == State.FAILED
                && startedAt != null
                && undoneFrom == null
                && failure.fault().equals(ImportWork.Fault.INTERRUPTED.name());
    }

    public boolean isCancellable() {
        return state == State.CHECKING || state == State.RUNNING;
    }

    /** Whatever it has stored can be taken back, however it ended. */
    public boolean isUndoable() {
        return startedAt != null
                && EnumSet.of(State.DONE, State.FAILED, State.CANCELLED).contains(state);
    }

    public boolean isReturnable(Instant now) {
        return state == State.UNDONE && journeyId != null && retirement != null && !retirement.isOver(now);
    }

    public boolean isChecking() {
        return state == State.CHECKING;
    }

    /** Whether it is known how many rows there are to go through, of those that are taken in. */
    public boolean isCounted() {
        return state == State.RUNNING && count.total() > 0;
    }

    public boolean isDone() {
        return state == State.DONE;
    }

    public boolean isFailed() {
        return state == State.FAILED;
    }

    public boolean isUndone() {
        return state == State.UNDONE;
    }

    public boolean isMapped() {
        return mapping != null;
    }

    public boolean hasFindings() {
        return count.warned() + count.refused() > 0;
    }

    /** How much of the file is read, from 0 to 1. */
    public double share() {
        return count.total() == 0 ? 0 : (double) progress.readRows() / count.total();
    }

    /** Rows that the dry run would take. */
    public long takable() {
        return count.good() + count.warned();
    }

    public boolean isAtWork() {
        return state.isAtWork();
    }

    public String fileName() {
        return fileName;
    }

    /** Null where the file is no workbook. */
    public String sheet() {
        return sheet;
    }

    public Optional<Mapping> mapping() {
        return Optional.ofNullable(mapping).map(MappingText::read);
    }

    public String journeyName() {
        return journeyName;
    }

    public Optional<UUID> journeyId() {
        return Optional.ofNullable(journeyId);
    }

    public boolean hasMadeJourney() {
        return madeJourney;
    }

    public State state() {
        return state;
    }

    public Count count() {
        return count;
    }

    /** What was read, and what of that is in by now. */
    public Progress progress() {
        return isUndone() ? new Progress(progress.readRows(), 0, 0, 0) : progress;
    }

    /** Who undid it and when, as long as it can be brought back; else null. */
    public Retirement retirement() {
        return retirement;
    }

    /** Taken rows that changed nothing: what the file says was there already. */
    public long unchanged() {
        return progress().done() - progress().added() - progress().changed();
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

    public Failure failure() {
        return failure;
    }

    public Bringer bringer() {
        return bringer;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant startedAt() {
        return startedAt;
    }

    public Instant endedAt() {
        return endedAt;
    }
}
