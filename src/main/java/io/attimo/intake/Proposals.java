package io.attimo.intake;

import io.attimo.journey.InventedJourneys;
import io.attimo.journey.Journey;
import io.attimo.journey.Journeys;
import io.attimo.mapping.ColumnMessages;
import io.attimo.mapping.Doubt;
import io.attimo.mapping.FilePreview;
import io.attimo.mapping.MappingGuess;
import io.attimo.mapping.MappingProposal;
import io.attimo.mapping.MappingTarget;
import io.attimo.platform.text.CurrentLocale;
import io.attimo.platform.text.Messages;
import io.attimo.platform.web.Refusal;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;

/** What the columns of an uploaded file seem to mean: the column page and the API ask here, and hear the same. */
@Singleton
public class Proposals {

    private static final int LONGEST_NAME = 120;

    private final Imports imports;
    private final UploadPreviews previews;
    private final Journeys journeys;
    private final InventedJourneys invented;
    private final Clock clock;

    Proposals(Imports imports, UploadPreviews previews, Journeys journeys, InventedJourneys invented, Clock clock) {
        this.imports = imports;
        this.previews = previews;
        this.journeys = journeys;
        this.invented = invented;
        this.clock = clock;
    }

    /**
     * @param journey by its id or name, or the name of one to be made; blank for the one that fits best
     * @throws Refusal where the file cannot be read, or has not been read yet
     */
    public MappingProposal of(UUID id, String journey) {
        var file = imports.get(id);
        if (file.isUnreadable()) {
            var failure = file.failure();
            throw new Refusal(failure.isTooLarge() ? 413 : 422, locale -> FileAndMappingFaultMessages.of(failure));
        }
        var preview = previews.of(file)
                .orElseThrow(() -> new Refusal(
                        503, locale -> Messages.in(IntakeMessages.class, locale).notReadYet()));
        return journey.isBlank() ? of(file, preview) : MappingGuess.of(preview, named(journey.strip()));
    }

    MappingProposal of(Import file, FilePreview filePreview) {
        var fitting = fitting(filePreview);
        var name = fitting.map(Journey::name).orElseGet(() -> nameOf(file));
        var proposal = MappingGuess.of(filePreview, target(name, fitting));
        return fitting.isEmpty()
                ? proposal
                : proposal.with(new Doubt("", Doubt.About.ROWS, words -> words.goesTo(name)));
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
        return journeys.inUse().stream()
                .filter(journey -> isLike(journey, filePreview) && !invented.hold(journey))
                .max(Comparator.comparingLong(journey -> fit(journey, filePreview)));
    }

    private static boolean isLike(Journey journey, FilePreview filePreview) {
        long fit = fit(journey, filePreview);
        return fit > 0 && (fit > 1 && 2 * fit > journey.touchpoints().size() || 2 * fit >= filePreview.marked());
    }

    private static long fit(Journey journey, FilePreview filePreview) {
        return journey.touchpoints().stream()
                .filter(touchpoint -> filePreview.header().stream().anyMatch(touchpoint.name()::equalsIgnoreCase))
                .count();
    }

    private static String nameOf(Import file) {
        var name = file.fileName()
                .replaceFirst("(?<=.)\\.[A-Za-z]{1,5}$", "")
                .replace('_', ' ')
                .strip();
        return name.isEmpty() ? file.fileName() : name.substring(0, Math.min(name.length(), LONGEST_NAME));
    }
}
