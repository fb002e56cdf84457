package io.attimo.proposal;

import io.attimo.journey.InventedJourneys;
import io.attimo.journey.Journey;
import io.attimo.journey.Journeys;
import io.attimo.platform.text.CurrentLocale;
import io.attimo.platform.text.Messages;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** What the columns of an uploaded file seem to mean: the column page and the API ask here, and hear the same. */
@Singleton
public class Proposals {

    private static final int LONGEST_NAME = 120;

    private final Journeys journeys;
    private final InventedJourneys invented;
    private final Clock clock;

    Proposals(Journeys journeys, InventedJourneys invented, Clock clock) {
        this.journeys = journeys;
        this.invented = invented;
        this.clock = clock;
    }

    /**
     * @param fileName by which a new journey is called where none is named
     * @param journey by its id or name, or the name of one to be made; blank for the one that fits best
     */
    public MappingProposal of(FilePreview filePreview, String fileName, String journey) {
        return journey.isBlank() ? of(filePreview, fileName) : MappingGuess.of(filePreview, named(journey.strip()));
    }

    public MappingProposal of(FilePreview filePreview, String fileName) {
        var fitting = fitting(filePreview);
        if (fitting.isPresent()) {
            return of(filePreview, fitting.get(), fitting.get().name(), DoubtMessages::goesTo);
        }
        var name = notInvented(nameOf(fileName));
        return inUse(name)
                .map(namesake -> of(filePreview, namesake, name, DoubtMessages::goesToNamesake))
                .orElseGet(() -> MappingGuess.of(filePreview, target(name, Optional.empty())));
    }

    private MappingProposal of(
            FilePreview filePreview, Journey journey, String name, BiFunction<DoubtMessages, String, String> why) {
        return MappingGuess.of(filePreview, target(name, Optional.of(journey)))
                .with(new Doubt("", Doubt.About.ROWS, words -> why.apply(words, name)));
    }

    private Optional<Journey> inUse(String name) {
        return journeys.inUse().stream()
                .filter(journey -> journey.name().equals(name))
                .findFirst();
    }

    /** A file may be called as a journey of invented answers is. */
    private String notInvented(String name) {
        var free = name;
        for (int n = 2; inUse(free).filter(invented::hold).isPresent(); n++) {
            free = name.substring(0, Math.min(name.length(), LONGEST_NAME - 6)) + " (" + n + ")";
        }
        return free;
    }

    private MappingTarget named(String journey) {
        var known = journeys.inUse().stream()
                .filter(one -> one.name().equals(journey) || one.id().toString().equals(journey))
                .findFirst();
        return target(known.map(Journey::name).orElse(journey), known);
    }

    private MappingTarget target(String name, Optional<Journey> known) {
        var words = Messages.here(ColumnMessages.class);
        var today = LocalDate.now(clock.withZone(CurrentLocale.zoneHere()));
        return new MappingTarget(name, known, words.newStage(), words.several(), today);
    }

    /** The journey with the most touchpoints called as columns of the file: most of its own, or half of the file’s. */
    private Optional<Journey> fitting(FilePreview filePreview) {
        var callings = filePreview.callings().stream().flatMap(Set::stream).collect(Collectors.toSet());
        return journeys.inUse().stream()
                .filter(journey -> isLike(fit(journey, callings), journey, filePreview) && !invented.hold(journey))
                .max(Comparator.comparingLong(journey -> fit(journey, callings)));
    }

    private static boolean isLike(long fit, Journey journey, FilePreview filePreview) {
        return fit > 0 && (fit > 1 && 2 * fit > journey.touchpoints().size() || 2 * fit >= filePreview.marked());
    }

    private static long fit(Journey journey, Set<String> callings) {
        return journey.touchpoints().stream()
                .filter(touchpoint -> callings.contains(touchpoint.name().toLowerCase(Locale.ROOT)))
                .count();
    }

    private static String nameOf(String fileName) {
        var name = fileName.replaceFirst("(?<=.)\\.[A-Za-z]{1,5}$", "")
                .replace('_', ' ')
                .strip();
        return name.isEmpty() ? fileName : name.substring(0, Math.min(name.length(), LONGEST_NAME));
    }
}
