package io.attimo.response;

import io.attimo.form.FormProblems;
import io.attimo.journey.Journey;
import io.attimo.journey.Scale;
import io.attimo.journey.Touchpoint;
import io.attimo.platform.text.CurrentLocale;
import io.attimo.platform.text.Messages;
import io.attimo.platform.text.NumberFormats;
import io.attimo.platform.text.TypedText;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestForm;

/**
 * A score as its form has it.
 *
 * @param scale the name of the scale the form showed
 */
public record ScoreDraft(
        @RestForm UUID touchpoint,
        @RestForm String scale,
        @RestForm String day,
        @RestForm String rating,
        @RestForm String comment) {

    static final String SOURCE = "manual";

    private static final LocalDate FIRST = LocalDate.of(1970, 1, 1);

    static ScoreDraft blank(Touchpoint touchpoint, String scale, Clock clock) {
        var chosen = scales(touchpoint).stream()
                .filter(each -> each.name().equals(scale))
                .findFirst();
        return new ScoreDraft(
                touchpoint.id(),
                chosen.orElse(touchpoint.scale()).name(),
                today(clock).toString(),
                null,
                null);
    }

    /** What a touchpoint that nobody has rated yet may be rated on. */
    static List<Scale> scales(Touchpoint touchpoint) {
        return Stream.concat(Scale.known().stream(), Stream.of(touchpoint.scale()))
                .distinct()
                .toList();
    }

    /** The scale this form showed, if the touchpoint may be rated on it; else the touchpoint's own. */
    public Scale chosen(Touchpoint touchpoint) {
        return scales(touchpoint).stream()
                .filter(each -> each.name().equals(scale))
                .findFirst()
                .orElse(touchpoint.scale());
    }

    ScoreDraft on(Scale settled) {
        return new ScoreDraft(touchpoint, settled.name(), day, rating, comment);
    }

    void check(FormProblems formProblems, Scale settled, Clock clock) {
        checkDay(formProblems, clock);
        checkRating(formProblems, settled);
        formProblems.allow("comment", words().comment(), TypedText.text(comment), Journey.LONGEST_TEXT);
    }

    private void checkDay(FormProblems formProblems, Clock clock) {
        var typed = date();
        if (typed == null) {
            formProblems.add("day", words().dayMissing());
        } else if (typed.isAfter(today(clock))) {
            formProblems.add("day", words().dayInFuture());
        } else if (typed.isBefore(FIRST)) {
            formProblems.add("day", words().dayTooEarly(NumberFormats.day(FIRST)));
        }
    }

    private void checkRating(FormProblems formProblems, Scale settled) {
        var low = NumberFormats.mark(settled.min());
        var high = NumberFormats.mark(settled.max());
        double mark = mark();
        if (!settled.name().equals(scale)) {
            formProblems.add("rating", words().scaleSettled(low, high));
        } else if (rating == null || rating.isBlank()) {
            formProblems.add("rating", words().ratingMissing());
        } else if (!settled.holds(mark)) {
            formProblems.add("rating", words().ratingOutside(low, high));
        } else if (!settled.marks().isEmpty() && mark != Math.rint(mark)) {
            formProblems.add("rating", words().ratingBroken(low, high));
        }
    }

    public boolean isRated(int mark) {
        return mark() == mark;
    }

    Response response(Touchpoint rated, Instant at) {
        var journey = rated.stage().journey();
        var response = new Response(journey.id(), SOURCE, UUID.randomUUID().toString(), date(), journey.measures(), at);
        response.mark(rated.number(), mark());
        return response;
    }

    String said() {
        return TypedText.text(comment).text();
    }

    private static LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), CurrentLocale.zoneHere());
    }

    private LocalDate date() {
        try {
            return day == null ? null : LocalDate.parse(day.strip());
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    /** Not a number where it cannot be read, which is on no scale. */
    private double mark() {
        try {
            return Double.parseDouble(rating.strip().replace(',', '.'));
        } catch (NumberFormatException | NullPointerException unreadable) {
            return Double.NaN;
        }
    }

    private static ScoreMessages words() {
        return Messages.here(ScoreMessages.class);
    }
}
