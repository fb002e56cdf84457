package io.attimo.identity;

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
@Allowed(Role.VIEWER)
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
    public record Draft(String name, String language, String timeZone, String minimum, int version) {

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

        Problems problems() {
            var words = Words.here(TenantMessages.class);
            var problems = Problems.none();
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
            return problems;
        }

        int respondents() {
            return Integer.parseInt(minimum);
        }
    }

    @CheckedTemplate(basePath = "identity")
    static class Views {
        static native TemplateInstance settings(
                Draft draft, List<String> zones, int least, int most, boolean saved, Problems problems);
    }

    private final Tenants tenants;
    private final Accounts accounts;
    private final CurrentMember me;
    private final Go go;

    SettingsPages(Tenants tenants, Accounts accounts, CurrentMember me, Go go) {
        this.tenants = tenants;
        this.accounts = accounts;
        this.me = me;
        this.go = go;
    }

    @GET
    public TemplateInstance show(@RestQuery boolean saved) {
        return page(Draft.of(tenants.current()), saved, Problems.none());
    }

    @POST
    @Allowed(Role.ADMIN)
    @Transactional
    public Response update(
            @RestForm String name,
            @RestForm String language,
            @RestForm String timeZone,
            @RestForm String minimum,
            @RestForm Integer version) {
        var tenant = tenants.current();
        var draft = new Draft(name, language, timeZone, minimum, version == null ? tenant.version() : version);
        if (draft.isOlderThan(tenant)) {
            return go.again(409, page(draft.over(tenant), false, Problems.none().add("name", theirs(tenant))));
        }
        var problems = draft.problems();
        if (problems.any()) {
            return go.again(422, page(draft, false, problems));
        }
        tenant.introduce(name, language, ZoneId.of(timeZone));
        tenant.hideBelow(draft.respondents());
        me.did(Deed.of(DeedKind.TENANT_CHANGED, tenant.name()));
        accounts.showAsItIsNow(tenant);
        return go.to("/settings?saved=true");
    }

    private static String theirs(Tenant tenant) {
        var language = Locale.forLanguageTag(tenant.language()).getDisplayLanguage(CurrentLocale.here());
        return Words.here(TenantMessages.class)
                .changedMeanwhile(tenant.name(), language, tenant.timeZone().getId(), tenant.anonymityMinimum());
    }

    private static TemplateInstance page(Draft draft, boolean saved, Problems problems) {
        return Views.settings(draft, ZONES, Tenant.LEAST_ANONYMITY_MINIMUM, MOST, saved, problems);
    }
}
