package io.attimo.audit;

import static io.attimo.audit.AuditEventKind.*;

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
class CompanyAuditEvents {

    private static final String BROWSER = "Chrome, macOS";

    private final Members members;

    CompanyAuditEvents(Members members) {
        this.members = members;
    }

    List<AuditEventCase> rows() {
        return List.of(
                new AuditEventCase(TENANT_OPENED, "TenantProvisioning", company -> "The " + company.code()),
                new AuditEventCase(TENANT_CHANGED, "SettingsPages", renames("/settings", "Save")),
                new AuditEventCase(TENANT_CHANGED, "OnboardingPages", renames("/welcome", "Go on")),
                new AuditEventCase(MEMBER_INVITED, "MemberPages", this::invites),
                new AuditEventCase(MEMBER_JOINED, "Members", company -> Persona.ALICE.fullName()),
                new AuditEventCase(MEMBER_CHANGED, "MemberPages", company -> {
                    invites(company);
                    company.alice().posts(elena(company) + "/role", Map.of("role", "VIEWER"));
                    return Persona.ELENA.email();
                }),
                new AuditEventCase(MEMBER_REMOVED, "MemberPages", company -> {
                    invites(company);
                    company.alice()
                            .visits("/members")
                            .pressesThe("form[action*='" + elena(company) + "/removal'] button");
                    return Persona.ELENA.email();
                }),
                new AuditEventCase(SIGNED_IN, "SignInCompletion", company -> BROWSER),
                new AuditEventCase(SIGNED_OUT, "Sessions", company -> {
                    company.visits("/sign-out");
                    return BROWSER;
                }),
                new AuditEventCase(SESSION_ENDED, "SessionPages", company -> {
                    again(company);
                    company.visits("/sessions").pressesThe("form[action$='/ending']:not([action*=others]) button");
                    return BROWSER;
                }),
                new AuditEventCase(SESSIONS_ENDED, "SessionPages", company -> {
                    again(company);
                    company.visits("/sessions").presses("End all others");
                    return Persona.ALICE.fullName();
                }),
                new AuditEventCase(SSO_CHANGED, "SsoPages", company -> {
                    var page = company.visits("/sso");
                    page.fills("clientSecret", "another").presses("Save");
                    return page.document().selectFirst("#issuer").attr("value");
                }),
                new AuditEventCase(DOMAIN_ADDED, "DomainPages", company -> addsDomain(company, page -> page)),
                new AuditEventCase(
                        DOMAIN_REMOVED,
                        "DomainPages",
                        company -> addsDomain(
                                company, page -> page.presses("Remove more." + company.code() + ".example"))),
                new AuditEventCase(API_KEY_MADE, "ApiKeyPages", company -> makesKey(company, page -> page)),
                new AuditEventCase(
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
