package io.attimo.journey;

import io.attimo.audit.AuditEvent;
import io.attimo.audit.AuditEventKind;
import io.attimo.bin.Bin;
import io.attimo.bin.Retirement;
import io.attimo.edit.EditableSnapshot;
import io.attimo.edit.FieldEditHistory;
import io.attimo.form.FormProblems;
import io.attimo.form.FormSubmissionHandler;
import io.attimo.form.Idempotent;
import io.attimo.form.InlineFormState;
import io.attimo.identity.RequiresRole;
import io.attimo.identity.Role;
import io.attimo.platform.text.CurrentLocale;
import io.attimo.platform.text.TypedText;
import io.attimo.platform.web.Redirects;
import io.attimo.session.CurrentMember;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** The list of journeys, and the journey as something that is made, named and put in the bin. */
@Path("/journeys")
@RequiresRole(Role.VIEWER)
class JourneyPages {

    /** @param start {@code empty}, or anything else for the six phases */
    public record Draft(
            @RestForm String name,
            @RestForm String kind,
            @RestForm String start) {

        static final Draft BLANK = new Draft("", CustomerKind.B2C.name(), "phases");

        TypedText typed() {
            return TypedText.line(name);
        }

        public boolean isOf(CustomerKind each) {
            return each.name().equals(kind);
        }

        public boolean isEmpty() {
            return "empty".equals(start);
        }

        public boolean hasPhases() {
            return !isEmpty();
        }

        Journey journey() {
            var whose = EnumParameter.of(CustomerKind.class, kind).orElse(CustomerKind.B2C);
            return isEmpty()
                    ? new Journey(typed().text(), whose)
                    : LifecycleTemplate.journey(typed().text(), whose, CurrentLocale.here());
        }
    }

    @CheckedTemplate(basePath = "journey")
    static class Views {
        static native TemplateInstance index(
                List<Journey> journeys, ChangeNotice changed, Draft draft, FormProblems problems);

        static native TemplateInstance edit(Journey journey, ChangeNotice changed, InlineFormState attempt);
    }

    private final Journeys journeys;
    private final Bin bin;
    private final FieldEditHistory fieldEditHistory;
    private final CurrentMember me;
    private final FormSubmissionHandler formSubmissionHandler;
    private final Redirects redirects;
    private final Clock clock;

    JourneyPages(
            Journeys journeys,
            Bin bin,
            FieldEditHistory fieldEditHistory,
            CurrentMember me,
            FormSubmissionHandler formSubmissionHandler,
            Redirects redirects,
            Clock clock) {
        this.journeys = journeys;
        this.bin = bin;
        this.fieldEditHistory = fieldEditHistory;
        this.me = me;
        this.formSubmissionHandler = formSubmissionHandler;
        this.redirects = redirects;
        this.clock = clock;
    }

    @GET
    public TemplateInstance index(@RestQuery UUID changed) {
        var retired = changed == null
                ? null
                : journeys.findByIdOptional(changed).map(ChangeNotice::of).orElse(null);
        return index(retired, Draft.BLANK, FormProblems.none());
    }

    @POST
    @RequiresRole(Role.EDITOR)
    @Idempotent
    @Transactional
    public Response create(@BeanParam Draft draft) {
        return formSubmissionHandler.take(
                problems -> NameRules.checkFree(
                        problems,
                        draft.typed(),
                        "name",
                        () -> journeys.named(draft.typed().text()),
                        Journey::isRetired),
                problems -> index(null, draft, problems),
                () -> {
                    var journey = journeys.add(draft.journey());
                    me.record(AuditEvent.of(AuditEventKind.JOURNEY_MADE, journey.name()));
                    return redirects.to("/journeys/%s/edit", journey.id());
                });
    }

    @GET
    @Path("{id}/edit")
    public TemplateInstance edit(UUID id, @RestQuery UUID changed) {
        var journey = journeys.get(id);
        return Views.edit(journey, ChangeNotice.in(journey, changed), InlineFormState.none());
    }

    @POST
    @Path("{id}/name")
    @RequiresRole(Role.EDITOR)
    @Transactional
    public Response rename(UUID id, @RestForm String name, @RestForm int version, @RestForm boolean restore) {
        var journey = journeys.getForChange(id);
        var editConflict = fieldEditHistory.meet(
                journey, version, Map.of("name", TypedText.line(name).text()), List.of());
        var typedText = new TypedText(editConflict.fields().get("name"));
        return formSubmissionHandler.take(
                problems -> {
                    checkOther(problems, journey, typedText);
                    editConflict.check(problems, journey.name(), "");
                    if (journey.isRetired() && !restore) {
                        problems.markStale();
                    }
                },
                problems -> Views.edit(journey, null, new InlineFormState(Map.of("name", typedText.text()), problems)),
                () -> {
                    me.record(renamed(journey, typedText.text()));
                    return redirects.to("/journeys/%s/edit", id);
                });
    }

    private void checkOther(FormProblems problems, Journey journey, TypedText name) {
        NameRules.checkFree(
                problems,
                name,
                "name",
                () -> journeys.named(name.text()).filter(named -> !named.equals(journey)),
                Journey::isRetired);
    }

    private AuditEvent renamed(Journey journey, String name) {
        var editableSnapshot = EditableSnapshot.of(journey);
        journey.bringBack();
        journey.rename(name);
        fieldEditHistory.write(editableSnapshot, me.actor());
        return new AuditEvent(
                AuditEventKind.JOURNEY_CHANGED, name, editableSnapshot.fields().get("name"));
    }

    @POST
    @Path("{id}/retirement")
    @RequiresRole(Role.EDITOR)
    @Transactional
    public Response retire(UUID id) {
        var journey = journeys.getForChange(id);
        if (bin.take(journey, new Retirement(me.actor(), clock.instant()))) {
            me.record(journey.sort().retired(journey));
        }
        return redirects.to("/journeys?changed=%s", id);
    }

    private TemplateInstance index(ChangeNotice changeNotice, Draft draft, FormProblems formProblems) {
        return Views.index(journeys.inUse(), changeNotice, draft, formProblems);
    }
}
