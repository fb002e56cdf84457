package io.attimo.insight;

import io.attimo.audit.AuditEvent;
import io.attimo.audit.AuditEventKind;
import io.attimo.disclosure.View;
import io.attimo.form.FormProblems;
import io.attimo.form.FormSubmissionHandler;
import io.attimo.identity.RequiresRole;
import io.attimo.identity.Role;
import io.attimo.journey.Journeys;
import io.attimo.journey.Touchpoint;
import io.attimo.mark.ScaleField;
import io.attimo.platform.text.Messages;
import io.attimo.platform.text.NumberFormats;
import io.attimo.platform.web.Redirects;
import io.attimo.session.CurrentMember;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** Another scale for a touchpoint that was made with a wrong one: what it would change, and that it is changed. */
@Path("/journeys/{journey}/touchpoints/{touchpoint}/scale")
@RequiresRole(Role.EDITOR)
class ScaleChangePages {

    /**
     * @param effects how it is, and how it would be where another scale is asked for
     * @param scale as it was typed
     * @param changedFrom the one before, as the form writes it, where it has just been changed; else empty
     */
    @CheckedTemplate(basePath = "insight")
    static class Views {
        static native TemplateInstance scale(
                Touchpoint touchpoint,
                List<ScaleChangePreview> effects,
                String scale,
                String changedFrom,
                FormProblems problems);
    }

    private final Journeys journeys;
    private final JourneyReadings journeyReadings;
    private final CurrentMember me;
    private final FormSubmissionHandler formSubmissionHandler;
    private final Redirects redirects;

    ScaleChangePages(
            Journeys journeys,
            JourneyReadings journeyReadings,
            CurrentMember me,
            FormSubmissionHandler formSubmissionHandler,
            Redirects redirects) {
        this.journeys = journeys;
        this.journeyReadings = journeyReadings;
        this.me = me;
        this.formSubmissionHandler = formSubmissionHandler;
        this.redirects = redirects;
    }

    @GET
    public Response edit(
            UUID journey,
            UUID touchpoint,
            @RestQuery @DefaultValue("") String scale,
            @RestQuery @DefaultValue("") String changedFrom) {
        var asked = journeys.touchpointInUse(journey, touchpoint);
        var typed = scale.isBlank() ? ScaleField.print(asked.scale()) : scale.strip();
        var known = ScaleField.read(changedFrom).isPresent() ? changedFrom : "";
        return formSubmissionHandler.show(
                problems -> check(problems, typed), problems -> view(asked, typed, known, problems));
    }

    @POST
    @Transactional
    public Response update(UUID journey, UUID touchpoint, @RestForm @DefaultValue("") String scale) {
        var changed = journeys.touchpointForChange(journey, touchpoint);
        var typed = scale.strip();
        return formSubmissionHandler.take(
                problems -> check(problems, typed), problems -> view(changed, typed, "", problems), () -> {
                    var before = ScaleField.print(changed.scale());
                    changed.rateOn(ScaleField.read(typed).orElseThrow());
                    me.record(AuditEvent.of(AuditEventKind.TOUCHPOINT_CHANGED, changed.name()));
                    return redirects.to(
                            "/journeys/%s/touchpoints/%s/scale?changedFrom=%s",
                            journey, touchpoint, NumberFormats.url(before));
                });
    }

    private static void check(FormProblems problems, String typed) {
        if (ScaleField.read(typed).isEmpty()) {
            problems.add("scale", Messages.here(InsightMessages.class).noScale());
        }
    }

    private TemplateInstance view(Touchpoint touchpoint, String typed, String changedFrom, FormProblems problems) {
        var reading = journeyReadings.at(View.of(touchpoint.journey()));
        var effects = Stream.concat(Stream.of(touchpoint.scale()), ScaleField.read(typed).stream())
                .distinct()
                .map(scale -> reading.on(scale, touchpoint))
                .toList();
        return Views.scale(touchpoint, effects, typed, changedFrom, problems);
    }
}
