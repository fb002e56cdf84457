package io.attimo.tenant;

import static io.attimo.tenant.AuditEventKind.*;

import io.attimo.demo.Persona;
import io.attimo.identity.Members;
import io.attimo.support.Page;
import io.attimo.support.Visitor;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What is done about a company, its members and their sessions. */
@Singleton
class CompanyDeeds {

    private static final String BROWSER = "Chrome, macOS";

    private final Members members;

    CompanyDeeds(Members members) {
        this.members = members;
    }

    List<DeedRow> rows() {
        return List.of(
                new DeedRow(TENANT_OPENED, "TenantProvisioning", company -> "The " + company.code()),
                new DeedRow(TENANT_CHANGED, "SettingsPages", renames("/settings", "Save")),
                new DeedRow(TENANT_CHANGED, "OnboardingPages", renames("/welcome", "Go on")),
                new DeedRow(MEMBER_INVITED, "MemberPages", this::invites),
                new DeedRow(MEMBER_JOINED, "Members", company -> Persona.ALICE.fullName()),
                new DeedRow(MEMBER_CHANGED, "MemberPages", company -> {
                    invites(company);
                    company.alice().posts(elena(company) + "/role", Map.of("role", "VIEWER"));
                    return Persona.ELENA.email();
                }),
                new DeedRow(MEMBER_REMOVED, "MemberPages", company -> {
                    invites(company);
                    company.alice().posts(elena(company) + "/removal");
                    return Persona.ELENA.email();
                }),
                new DeedRow(SIGNED_IN, "SignInCompletion", company -> BROWSER),
                new DeedRow(SIGNED_OUT, "Sessions", company -> {
                    company.visits("/sign-out");
                    return BROWSER;
                }),
                new DeedRow(SESSION_ENDED, "SessionPages", company -> {
                    again(company);
                    company.visits("/sessions").pressesThe("form[action$='/ending']:not([action*=others]) button");
                    return BROWSER;
                }),
                new DeedRow(SESSIONS_ENDED, "SessionPages", company -> {
                    again(company);
                    company.visits("/sessions").presses("End all others");
                    return Persona.ALICE.fullName();
                }),
                new DeedRow(SSO_CHANGED, "SsoPages", company -> {
                    var page = company.visits("/sso");
                    page.fills("clientSecret", "another").presses("Save");
                    return page.document().selectFirst("#issuer").attr("value");
                }),
                new DeedRow(DOMAIN_ADDED, "DomainPages", company -> addsDomain(company, page -> page)),
                new DeedRow(
                        DOMAIN_REMOVED,
                        "DomainPages",
                        company -> addsDomain(
                                company, page -> page.presses("Remove more." + company.code() + ".example"))),
                new DeedRow(API_KEY_MADE, "ApiKeyPages", company -> makesKey(company, page -> page)),
                new DeedRow(
                        API_KEY_REVOKED,
                        "ApiKeyPages",
                        company -> makesKey(
                                company, page -> company.visits("/keys").presses("Revoke the key Robot"))));
    }

    private static Function<Company, String> renames(String page, String button) {
        return company -> {
            company.visits(page).fills("name", "Renamed").presses(button);
            return "Renamed";
        };
    }

    private String invites(Company company) {
        company.visits("/members")
                .fills("email", Persona.ELENA.email())
                .fills("role", "EDITOR")
                .presses("Invite");
        return Persona.ELENA.email();
    }

    private String elena(Company company) {
        return "/members/"
                + company.within(() -> members.find("email", Persona.ELENA.email())
                        .firstResult()
                        .id());
    }

    private static Visitor again(Company company) {
        return company.cast().freshly(Persona.ALICE, company.code());
    }

    private static String addsDomain(Company company, Function<Page, Page> then) {
        var domain = "more." + company.code() + ".example";
        then.apply(company.visits("/sso").fills("domain", domain).presses("Add"));
        return domain;
    }

    private static String makesKey(Company company, Function<Page, Page> then) {
        then.apply(company.visits("/keys").fills("name", "Robot").presses("Make key"));
        return "Robot";
    }
}
