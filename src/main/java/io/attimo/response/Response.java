package io.attimo.response;

import io.attimo.platform.tenancy.TenantOwned;
import jakarta.persistence.Entity;
import jakarta.persistence.PreUpdate;
import jakarta.persistence.Table;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** All that one respondent answered at one time. Mark m stands at index m - 1, NaN where there is none. */
@Entity
@Table(name = "responses")
public class Response extends TenantOwned {

    private UUID journeyId;
    private String source;
    private String respondent;
    private String customer;
    private long respondentHash;
    private LocalDate answeredOn;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private double[] marks;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private short[] places;

    private UUID importId;
    private Instant createdAt;

    /** Null, which no row takes, until it is numbered by who says that answers change. */
    private Long revision;

    protected Response() {}

    /** @param respondent who answered, by the source's own key; the same key is the same customer in every source */
    public Response(UUID journeyId, String source, String respondent, LocalDate answeredOn, int measures, Instant at) {
        this.journeyId = journeyId;
        this.source = source;
        this.respondent = respondent;
        this.respondentHash = hash(respondent);
        this.answeredOn = answeredOn;
        this.marks = new double[measures];
        Arrays.fill(marks, Double.NaN);
        this.places = new short[0];
        this.createdAt = at;
    }

    /** Who gave it, where another answer of theirs counts by itself. */
    public void ofCustomer(String name) {
        customer = name;
        respondentHash = hash(name);
    }

    void number(AnswerWritePermit change) {
        revision = change.number();
    }

    /** Would leave the revision as it was: who has seen the answers would not look again. */
    @PreUpdate
    void refuseCorrection() {
        throw new IllegalStateException("answers are corrected by the statements of their room");
    }

    public void mark(int measure, double mark) {
        marks[measure - 1] = mark;
    }

    /** @param place of the label among the segment's, from 1 */
    public void place(int segment, int place) {
        places = places.length < segment ? Arrays.copyOf(places, segment) : places.clone();
        places[segment - 1] = (short) place;
    }

    /** The customer as a number: 64 bits of the key's SHA-256. */
    public static long hash(String respondent) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(respondent.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public UUID journeyId() {
        return journeyId;
    }

    public String source() {
        return source;
    }

    public String respondent() {
        return respondent;
    }

    public LocalDate answeredOn() {
        return answeredOn;
    }

    public double mark(int measure) {
        return measure > marks.length ? Double.NaN : marks[measure - 1];
    }
}
