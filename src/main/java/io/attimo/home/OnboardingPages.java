package io.attimo.home;

import io.attimo.audit.AuditEvent;
import io.attimo.audit.AuditEventKind;
import io.attimo.edit.FieldEditHistory;
import io.attimo.form.FormCheck;
import io.attimo.form.FormProblems;
import io.attimo.form.FormSubmissionHandler;
import io.attimo.form.Idempotent;
import io.attimo.identity.RequiresRole;
import io.attimo.identity.Role;
import io.attimo.journey.CustomerKind;
import io.attimo.journey.Journeys;
import io.attimo.journey.LifecycleTemplate;
import io.attimo.platform.text.CurrentLocale;
import io.attimo.platform.text.Messages;
import io.attimo.platform.web.Redirects;
import io.attimo.session.CurrentMember;
import io.attimo.settings.CompanySettings;
import io.attimo.sso.TenantProvisioning;
import io.attimo.tenant.CompanySettingsMessages;
import io.attimo.tenant.Tenant;
import io.attimo.tenant.TenantAccount;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestForm;

/** The first minute of a new company: its name and language, then something to look at. */
@Path("/welcome")
@RequiresRole(Role.ADMIN)
class OnboardingPages {

    /** What the first step asks. */
    public record Company(@RestForm String name, @RestForm String language) implements FormCheck {

        @Override
        public void check(FormProblems problems) {
            if (!Tenant.isName(name)) {
                problems.add(
                        "name", Messages.here(CompanySettingsMessages.class).nameProblem(Tenant.LONGEST_NAME));
            }
        }

        public boolean speaks(String each) {
            return each.equals(spoken());
        }

        String spoken() {
            return CurrentLocale.SPOKEN.stream()
                    .map(Locale::getLanguage)
                    .filter(spoken -> spoken.equals(language))
                    .findFirst()
                    .orElse("en");
        }
    }

    @CheckedTemplate(basePath = "home")
    static class Views {
        static native TemplateInstance welcome(Company company, FormProblems problems);

        static native TemplateInstance begin();
    }

    private final TenantAccount tenantAccount;
    private final TenantProvisioning tenantAccounts;
    private final Journeys journeys;
    private final SampleImport sampleImport;
    private final FieldEditHistory fieldEditHistory;
    private final CurrentMember me;
    private final FormSubmissionHandler formSubmissionHandler;
    private final Redirects redirects;

    OnboardingPages(
            TenantAccount tenantAccount,
            TenantProvisioning tenantAccounts,
            Journeys journeys,
            SampleImport sampleImport,
            FieldEditHistory fieldEditHistory,
            CurrentMember me,
            FormSubmissionHandler formSubmissionHandler,
            Redirects redirects) {
        this.tenantAccount = tenantAccount;
        this.tenantAccounts = tenantAccounts;
        this.journeys = journeys;
        this.sampleImport = sampleImport;
        this.fieldEditHistory = fieldEditHistory;
        this.me = me;
        this.formSubmissionHandler = formSubmissionHandler;
        this.redirects = redirects;
    }

    @GET
    public TemplateInstance company() {
        var tenant = tenantAccount.current();
        return Views.welcome(new Company(tenant.name(), tenant.language()), FormProblems.none());
    }

    @POST
    @Transactional
    public Response introduce(@BeanParam Company company) {
        return formSubmissionHandler.take(company, problems -> Views.welcome(company, problems), () -> {
            var tenant = tenantAccount.current();
            fieldEditHistory.watch(Stream.of(new CompanySettings(tenant)), me.actor(), () -> {
                tenant.introduce(company.name(), company.spoken(), tenant.timeZone());
                return tenant;
            });
            me.record(AuditEvent.of(AuditEventKind.TENANT_CHANGED, tenant.name()));
            tenantAccounts.showAsItIsNow(tenant);
            return redirects.to("/welcome/beginning");
        });
    }

    @GET
    @Path("beginning")
    public TemplateInstance begin() {
        return Views.begin();
    }

    /**
     * @param start {@code B2C} or {@code B2B} for a journey from the template, {@code sample}, or anything else for nothing
     */
    @POST
    @Path("beginning")
    @Idempotent
    @Transactional
    public Response begin(@RestForm String start) {
        if ("sample".equals(start)) {
            return redirects.to("/imports/%s", sampleImport.add());
        }
        for (var customerKind : CustomerKind.values()) {
            if (customerKind.name().equals(start)) {
                return draw(customerKind);
            }
        }
        return redirects.to("/imports");
    }

    private Response draw(CustomerKind customerKind) {
        var name = Messages.here(HomeMessages.class).firstJourney();
        var journey = journeys.namedForChange(name).orElse(null);
        if (journey == null) {
            journey = LifecycleTemplate.journey(name, customerKind, CurrentLocale.here());
            journeys.persist(journey);
            me.record(AuditEvent.of(AuditEventKind.JOURNEY_MADE, name));
        }
        journey.bringBack();
        return redirects.to("/journeys/%s", journey.id());
    }
}
