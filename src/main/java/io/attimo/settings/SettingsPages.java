package io.attimo.settings;

import io.attimo.audit.AuditEvent;
import io.attimo.audit.AuditEventKind;
import io.attimo.edit.EditConflict;
import io.attimo.edit.FieldEditHistory;
import io.attimo.form.FormCheck;
import io.attimo.form.FormProblems;
import io.attimo.form.FormSubmissionHandler;
import io.attimo.identity.RequiresRole;
import io.attimo.identity.Role;
import io.attimo.platform.text.CurrentLocale;
import io.attimo.platform.text.Messages;
import io.attimo.platform.text.TypedText;
import io.attimo.platform.web.Redirects;
import io.attimo.session.CurrentMember;
import io.attimo.sso.TenantProvisioning;
import io.attimo.tenant.CompanySettingsMessages;
import io.attimo.tenant.Tenant;
import io.attimo.tenant.TenantAccount;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** What the company is called, where it lives, and below how many people nothing is shown. */
@Path("/settings")
@RequiresRole(Role.VIEWER)
class SettingsPages {

    private static final int MOST = 100;
    private static final Pattern PLACE =
            Pattern.compile("(Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+");
    private static final List<String> ZONES = ZoneId.getAvailableZoneIds().stream()
            .filter(zone -> PLACE.matcher(zone).matches() || zone.equals("UTC"))
            .sorted()
            .toList();

    /**
     * The form as it was typed.
     *
     * @param version of the settings that it was filled in from
     */
    public record Draft(String name, String language, String timeZone, String minimum, int version)
            implements FormCheck {

        static Draft of(Map<String, String> fields, int version) {
            return new Draft(
                    fields.get("name"), fields.get("language"), fields.get("timeZone"), fields.get("minimum"), version);
        }

        Map<String, String> fields() {
            return Map.of(
                    "name",
                    TypedText.line(name).text(),
                    "language",
                    Objects.toString(language, ""),
                    "timeZone",
                    Objects.toString(timeZone, ""),
                    "minimum",
                    Objects.toString(minimum, ""));
        }

        @Override
        public void check(FormProblems problems) {
            var words = Messages.here(CompanySettingsMessages.class);
            if (!Tenant.isName(name)) {
                problems.add("name", words.nameProblem(Tenant.LONGEST_NAME));
            }
            if (CurrentLocale.SPOKEN.stream()
                    .noneMatch(locale -> locale.getLanguage().equals(language))) {
                problems.add("language", words.languageProblem());
            }
            if (timeZone == null || !ZONES.contains(timeZone)) {
                problems.add("timeZone", words.zoneProblem());
            }
            if (minimum == null
                    || !minimum.matches("\\d{1,3}")
                    || respondents() < Tenant.LEAST_ANONYMITY_MINIMUM
                    || respondents() > MOST) {
                problems.add("minimum", words.minimumProblem(Tenant.LEAST_ANONYMITY_MINIMUM, MOST));
            }
        }

        int respondents() {
            return Integer.parseInt(minimum);
        }
    }

    @CheckedTemplate(basePath = "settings")
    static class Views {
        static native TemplateInstance company(
                Draft draft,
                List<String> zones,
                int least,
                int most,
                boolean saved,
                FormProblems problems,
                EditConflict meeting);
    }

    private final TenantAccount tenantAccount;
    private final TenantProvisioning tenantAccounts;
    private final FieldEditHistory fieldEditHistory;
    private final CurrentMember me;
    private final FormSubmissionHandler formSubmissionHandler;
    private final Redirects redirects;

    SettingsPages(
            TenantAccount tenantAccount,
            TenantProvisioning tenantAccounts,
            FieldEditHistory fieldEditHistory,
            CurrentMember me,
            FormSubmissionHandler formSubmissionHandler,
            Redirects redirects) {
        this.tenantAccount = tenantAccount;
        this.tenantAccounts = tenantAccounts;
        this.fieldEditHistory = fieldEditHistory;
        this.me = me;
        this.formSubmissionHandler = formSubmissionHandler;
        this.redirects = redirects;
    }

    @GET
    public TemplateInstance show(@RestQuery boolean saved) {
        var settings = new CompanySettings(tenantAccount.current());
        return page(Draft.of(settings.fields(), settings.version()), saved, FormProblems.none(), EditConflict.NONE);
    }

    @POST
    @RequiresRole(Role.ADMIN)
    @Transactional
    public Response update(
            @RestForm String name,
            @RestForm String language,
            @RestForm String timeZone,
            @RestForm String minimum,
            @RestForm Integer version,
            @RestForm List<String> take) {
        var settings = new CompanySettings(tenantAccount.current());
        var typed = new Draft(name, language, timeZone, minimum, version == null ? settings.version() : version);
        var editConflict = fieldEditHistory.meet(settings, typed.version(), typed.fields(), take);
        var draft = Draft.of(editConflict.fields(), settings.version());
        return formSubmissionHandler.take(
                problems -> {
                    if (editConflict.isAny()) {
                        problems.markStale();
                    }
                    draft.check(problems);
                },
                problems -> page(draft, false, problems, editConflict),
                () -> fieldEditHistory.watch(Stream.of(settings), me.actor(), () -> save(settings.tenant(), draft)));
    }

    private Response save(Tenant tenant, Draft draft) {
        tenant.introduce(draft.name(), draft.language(), ZoneId.of(draft.timeZone()));
        tenant.hideBelow(draft.respondents());
        me.record(AuditEvent.of(AuditEventKind.TENANT_CHANGED, tenant.name()));
        tenantAccounts.showAsItIsNow(tenant);
        return redirects.to("/settings?saved=true");
    }

    private static TemplateInstance page(
            Draft draft, boolean saved, FormProblems formProblems, EditConflict editConflict) {
        return Views.company(draft, ZONES, Tenant.LEAST_ANONYMITY_MINIMUM, MOST, saved, formProblems, editConflict);
    }
}
