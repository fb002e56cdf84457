package io.attimo.insight;

import io.attimo.disclosure.View;
import io.attimo.form.FormProblems;
import io.attimo.form.FormSubmissionHandler;
import io.attimo.journey.Journey;
import io.attimo.journey.Outcome;
import io.attimo.journey.Scale;
import io.attimo.journey.Touchpoint;
import io.attimo.mark.ScaleField;
import io.attimo.platform.text.Messages;
import io.attimo.platform.text.NumberFormats;
import io.attimo.platform.web.Redirects;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Another scale for what was made with a wrong one: what it would change, and that it is changed. */
@Singleton
class ScaleChangeForm {

    /**
     * A touchpoint or an outcome.
     *
     * @param back the page that shows it, and what that is called
     * @param path of its scale
     */
    public record Rated(
            Journey journey, String name, int number, Scale scale, String back, String backName, String path) {

        static Rated of(Touchpoint touchpoint) {
            var page = "/journeys/" + touchpoint.journey().id() + "/touchpoints/" + touchpoint.id();
            return new Rated(
                    touchpoint.journey(),
                    touchpoint.name(),
                    touchpoint.number(),
                    touchpoint.scale(),
                    page,
                    touchpoint.name(),
                    page + "/scale");
        }

        /** An outcome has no page but the journey's. */
        static Rated of(Outcome outcome) {
            var page = "/journeys/" + outcome.journey().id();
            return new Rated(
                    outcome.journey(),
                    outcome.name(),
                    outcome.number(),
                    outcome.scale(),
                    page,
                    outcome.journey().name(),
                    page + "/outcomes/" + outcome.id() + "/scale");
        }
    }

    /**
     * @param effects how it is, and how it would be where another scale is asked for
     * @param scale as it was typed
     * @param changedFrom the one before, as the form writes it, where it has just been changed; else empty
     */
    @CheckedTemplate(basePath = "insight")
    static class Views {
        static native TemplateInstance scale(
                Rated rated, List<ScaleChangePreview> effects, String scale, String changedFrom, FormProblems problems);
    }

    private final JourneyReadings journeyReadings;
    private final FormSubmissionHandler formSubmissionHandler;
    private final Redirects redirects;

    ScaleChangeForm(JourneyReadings journeyReadings, FormSubmissionHandler formSubmissionHandler, Redirects redirects) {
        this.journeyReadings = journeyReadings;
        this.formSubmissionHandler = formSubmissionHandler;
        this.redirects = redirects;
    }

    Response show(Rated rated, String scale, String changedFrom) {
        var typed = scale.isBlank() ? ScaleField.print(rated.scale()) : scale.strip();
        var known = ScaleField.read(changedFrom).isPresent() ? changedFrom : "";
        return formSubmissionHandler.show(
                problems -> check(problems, typed), problems -> view(rated, typed, known, problems));
    }

    Response change(Rated rated, String scale, Consumer<Scale> change) {
        var typed = scale.strip();
        return formSubmissionHandler.take(
                problems -> check(problems, typed), problems -> view(rated, typed, "", problems), () -> {
                    change.accept(ScaleField.read(typed).orElseThrow());
                    var before = ScaleField.print(rated.scale());
                    return redirects.to(rated.path() + "?changedFrom=%s", NumberFormats.url(before));
                });
    }

    private static void check(FormProblems problems, String typed) {
        if (ScaleField.read(typed).isEmpty()) {
            problems.add("scale", Messages.here(InsightMessages.class).noScale());
        }
    }

    private TemplateInstance view(Rated rated, String typed, String changedFrom, FormProblems problems) {
        var reading = journeyReadings.at(View.of(rated.journey()));
        var effects = Stream.concat(Stream.of(rated.scale()), ScaleField.read(typed).stream())
                .distinct()
                .map(scale -> reading.on(scale, rated.number()))
                .toList();
        return Views.scale(rated, effects, typed, changedFrom, problems);
    }
}
