package io.attimo.settings;

import io.attimo.audit.AuditEventKind;
import io.attimo.audit.AuditEvent;
import io.attimo.form.FormDraft;
import io.attimo.form.FormSubmission;
import io.attimo.identity.RequiresRole;
import io.attimo.identity.Role;
import io.attimo.platform.text.CurrentLocale;
import io.attimo.platform.text.Messages;
import io.attimo.form.FormProblems;
import io.attimo.platform.web.Redirects;
import io.attimo.session.CurrentMember;
import io.attimo.sso.TenantProvisioning;
import io.attimo.tenant.Tenant;
import io.attimo.tenant.TenantAccount;
import io.attimo.tenant.TenantMessages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
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
    public record Draft(String name, String language, String timeZone, String minimum, int version) implements FormDraft {

        static Draft of(Tenant tenant) {
            return new Draft(
                    tenant.name(),
                    tenant.language(),
                    tenant.timeZone().getId(),
                    Integer.toString(tenant.anonymityMinimum()),
                    tenant.version());
        }

        /** The same words, to be saved over what is stored by now. */
        Draft over(Tenant tenant) {
            return new Draft(name, language, timeZone, minimum, tenant.version());
        }

        /** Whether somebody else has saved something else meanwhile. */
        boolean isOlderThan(Tenant tenant) {
            return version != tenant.version() && !over(tenant).equals(of(tenant));
        }

        @Override
        public void check(FormProblems problems) {
            var words = Messages.here(TenantMessages.class);
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

    @CheckedTemplate(basePath = "identity")
    static class Views {
        static native TemplateInstance settings(
                Draft draft, List<String> zones, int least, int most, boolean saved, FormProblems problems);
    }

    private final TenantAccount tenantAccount;
    private final TenantProvisioning tenantAccounts;
    private final CurrentMember me;
    private final FormSubmission formSubmission;
    private final Redirects redirects;

    SettingsPages(
            Tenants tenantAccount,
            TenantProvisioning tenantAccounts,
            CurrentMember me,
            FormSubmission formSubmission,
            Redirects redirects) {
        this.tenantAccount = tenantAccount;
        this.tenantAccounts = tenantAccounts;
        this.me = me;
        this.formSubmission = formSubmission;
        this.redirects = redirects;
    }

    @GET
    public TemplateInstance show(@RestQuery boolean saved) {
        return page(Draft.of(tenantAccount.current()), saved, FormProblems.none());
    }

    @POST
    @RequiresRole(Role.ADMIN)
    @Transactional
    public Response update(
            @RestForm String name,
            @RestForm String language,
            @RestForm String timeZone,
            @RestForm String minimum,
            @RestForm Integer version) {
        var tenant = tenantAccount.current();
        var draft = new Draft(name, language, timeZone, minimum, version == null ? tenant.version() : version);
        return formSubmission.take(
                problems -> {
                    if (draft.isOlderThan(tenant)) {
                        problems.addStale("name", theirs(tenant));
                    }
                    draft.check(problems);
                },
                problems -> page(draft.over(tenant), false, problems),
                () -> {
                    tenant.introduce(name, language, ZoneId.of(timeZone));
                    tenant.hideBelow(draft.respondents());
                    me.record(AuditEvent.of(AuditEventKind.TENANT_CHANGED, tenant.name()));
                    tenantAccounts.showAsItIsNow(tenant);
                    return redirects.to("/settings?saved=true");
                });
    }

    private static String theirs(Tenant tenant) {
        var language = Locale.forLanguageTag(tenant.language()).getDisplayLanguage(CurrentLocale.here());
        return Messages.here(TenantMessages.class)
                .changedMeanwhile(tenant.name(), language, tenant.timeZone().getId(), tenant.anonymityMinimum());
    }

    private static TemplateInstance page(Draft draft, boolean saved, FormProblems formProblems) {
        return Views.settings(draft, ZONES, Tenant.LEAST_ANONYMITY_MINIMUM, MOST, saved, formProblems);
    }
}
