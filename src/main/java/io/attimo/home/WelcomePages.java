package io.attimo.home;

import io.attimo.identity.Accounts;
import io.attimo.identity.Allowed;
import io.attimo.identity.CurrentMember;
import io.attimo.identity.Once;
import io.attimo.identity.Role;
import io.attimo.journey.Journeys;
import io.attimo.journey.Kind;
import io.attimo.journey.Lifecycle;
import io.attimo.platform.web.CurrentLocale;
import io.attimo.platform.web.Go;
import io.attimo.platform.web.Problems;
import io.attimo.platform.web.Words;
import io.attimo.tenant.Deed;
import io.attimo.tenant.DeedKind;
import io.attimo.tenant.Tenant;
import io.attimo.tenant.TenantMessages;
import io.attimo.tenant.Tenants;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.jboss.resteasy.reactive.RestForm;

/** The first minute of a new company: its name and language, then something to look at. */
@Path("/welcome")
@Allowed(Role.ADMIN)
class WelcomePages {

    /** What the first step asks. */
    public record Company(@RestForm String name, @RestForm String language) {

        Problems problems() {
            var problems = Problems.none();
            if (!Tenant.isName(name)) {
                problems.add("name", Words.here(TenantMessages.class).nameProblem(Tenant.LONGEST_NAME));
            }
            return problems;
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
        static native TemplateInstance welcome(Company company, Problems problems);

        static native TemplateInstance begin();
    }

    private final Tenants tenants;
    private final Accounts accounts;
    private final Journeys journeys;
    private final Showroom showroom;
    private final CurrentMember me;
    private final Go go;

    WelcomePages(Tenants tenants, Accounts accounts, Journeys journeys, Showroom showroom, CurrentMember me, Go go) {
        this.tenants = tenants;
        this.accounts = accounts;
        this.journeys = journeys;
        this.showroom = showroom;
        this.me = me;
        this.go = go;
    }

    @GET
    public TemplateInstance company() {
        var tenant = tenants.current();
        return Views.welcome(new Company(tenant.name(), tenant.language()), Problems.none());
    }

    @POST
    @Transactional
    public Response introduce(@BeanParam Company company) {
        var problems = company.problems();
        if (problems.any()) {
            return go.again(422, Views.welcome(company, problems));
        }
        var tenant = tenants.current();
        tenant.introduce(company.name(), company.spoken(), tenant.timeZone());
        me.did(Deed.of(DeedKind.TENANT_CHANGED, tenant.name()));
        accounts.showAsItIsNow(tenant);
        return go.to("/welcome/beginning");
    }

    @GET
    @Path("beginning")
    public TemplateInstance begin() {
        return Views.begin();
    }

    /** @param start {@code B2C} or {@code B2B} for a journey from the template, {@code sample}, or anything else for nothing */
    @POST
    @Path("beginning")
    @Once
    @Transactional
    public Response begin(@RestForm String start) {
        if ("sample".equals(start)) {
            return go.to("/imports/%s", showroom.add());
        }
        for (var kind : Kind.values()) {
            if (kind.name().equals(start)) {
                return draw(kind);
            }
        }
        return go.to("/imports");
    }

    private Response draw(Kind kind) {
        var name = Words.here(HomeMessages.class).firstJourney();
        var journey = journeys.namedForChange(name).orElse(null);
        if (journey == null) {
            journey = Lifecycle.journey(name, kind, CurrentLocale.here());
            journeys.persist(journey);
            me.did(Deed.of(DeedKind.JOURNEY_MADE, name));
        }
        journey.bringBack();
        return go.to("/journeys/%s", journey.id());
    }
}
