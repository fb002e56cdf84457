package io.attimo.disclosure;

import io.attimo.journey.Journey;
import io.attimo.response.FormerAnswers;
import io.attimo.response.ResponseMatrix;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** The answers of a journey with the figures that all of them give, computed once and shared by concurrent readers. */
public final class JourneyAnswers {

    private static final int BYTES_FOR_DECISIONS = 48;

    private final AnswerVersions versions;
    private final ResponseMatrix responseMatrix;
    private final ArrivalOrder arrivalOrder;
    private final Set<HidingRule> rules;
    private final RespondentIndex respondents;
    private final AnswerDateSpan answerDays;
    private final Map<List<AnswerColumnKey>, RespondentStatistics> tallies = new ConcurrentHashMap<>();
    private final Map<Object, String> fingerprints = new ConcurrentHashMap<>();
    private final Map<JourneyDisclosure.Question, JourneyDisclosure> disclosures = new ConcurrentHashMap<>();
    private RespondentSets respondentSets;
    private final JourneyAnswers withFormer;

    /** Of everybody who rated anything: who only wrote something is in no figure, and so in no number of people. */
    public static JourneyAnswers of(ResponseMatrix responseMatrix) {
        return of(responseMatrix, ArrivalOrder.UNKNOWN);
    }

    /** @param arrivalOrder of the imports that brought them */
    public static JourneyAnswers of(ResponseMatrix responseMatrix, ArrivalOrder arrivalOrder) {
        return of(responseMatrix, arrivalOrder, HidingRule.ALL);
    }

    /** @param former how answers stood before imports changed them */
    public static JourneyAnswers of(ResponseMatrix responseMatrix, ArrivalOrder arrivalOrder, FormerAnswers former) {
        return of(responseMatrix, arrivalOrder, former, HidingRule.ALL);
    }

    static JourneyAnswers of(
            ResponseMatrix responseMatrix, ArrivalOrder arrivalOrder, FormerAnswers former, Set<HidingRule> rules) {
        var versions = former.areNone() || !rules.contains(HidingRule.FORMER_ANSWERS)
                ? null
                : AnswerVersions.of(responseMatrix, former).rated();
        return new JourneyAnswers(
                AnswerVersions.of(responseMatrix.rated()),
                arrivalOrder,
                rules,
                versions == null ? null : new JourneyAnswers(versions, arrivalOrder, rules, null));
    }

    /** @param rules by which groups stay hidden */
    static JourneyAnswers of(ResponseMatrix responseMatrix, ArrivalOrder arrivalOrder, Set<HidingRule> rules) {
        return new JourneyAnswers(AnswerVersions.of(responseMatrix.rated()), arrivalOrder, rules, null);
    }

    /** Of some rows. */
    JourneyAnswers(ResponseMatrix responseMatrix) {
        this(AnswerVersions.of(responseMatrix), ArrivalOrder.UNKNOWN, HidingRule.ALL, null);
    }

    private JourneyAnswers(
            AnswerVersions versions, ArrivalOrder arrivalOrder, Set<HidingRule> rules, JourneyAnswers withFormer) {
        this.versions = versions;
        this.withFormer = withFormer;
        this.rules = rules;
        this.arrivalOrder = arrivalOrder;
        responseMatrix = versions.matrix();
        respondents = RespondentIndex.behind(responseMatrix);
        answerDays = responseMatrix.rows() == 0 ? null : AnswerDateSpan.of(responseMatrix);
    }

    /** Whoever sees nothing but figures sees answers as they were until the change comes with those of enough others. */
    public JourneyAnswers seenBy(Audience audience) {
        return withFormer == null || audience == Audience.ANSWERS ? this : withFormer;
    }

    /** Whether the row is an answer as it is now. */
    boolean isThere(int row) {
        return versions.isThere(row);
    }

    /** Those of the answers that are in view. */
    public JourneyAnswers in(View view) {
        var part = view.of(responseMatrix);
        return part == responseMatrix ? this : new JourneyAnswers(part);
    }

    public ResponseMatrix matrix() {
        return responseMatrix;
    }

    /** In bytes, nearly: with what is decided about them. */
    public long weight() {
        long own = responseMatrix.weight() + (long) responseMatrix.rows() * BYTES_FOR_DECISIONS;
        return own + (withFormer == null ? 0 : withFormer.weight());
    }

    RespondentIndex respondents() {
        return respondents;
    }

    public int people() {
        return respondents.count();
    }

    public Optional<AnswerDateSpan> days() {
        return Optional.ofNullable(answerDays);
    }

    RespondentStatistics tally(List<AnswerColumnKey> measures, Supplier<RespondentStatistics> counting) {
        return known(tallies, measures, counting);
    }

    public JourneyDisclosure disclosure(Journey journey, int minimum, Audience audience) {
        var question = JourneyDisclosure.Question.of(journey, minimum, audience, rules);
        return known(disclosures, question, () -> new JourneyDisclosure(respondentSets(), arrivalOrder, question));
    }

    private synchronized RespondentSets respondentSets() {
        if (respondentSets == null) {
            respondentSets = new RespondentSets(versions, respondents);
        }
        return respondentSets;
    }

    public String fingerprint(Object asked, Supplier<String> print) {
        return known(fingerprints, asked, print);
    }

    /** Two at a time may find out the same, which does no harm; a lock would be held for long. */
    private static <K, V> V known(Map<K, V> all, K key, Supplier<V> finding) {
        var known = all.get(key);
        if (known == null) {
            known = finding.get();
            all.put(key, known);
        }
        return known;
    }
}
