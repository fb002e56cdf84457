package io.attimo.audit;

import io.attimo.identity.ClaimMapping;
import io.attimo.platform.tenancy.Tenancy;
import io.attimo.sso.TenantProvisioning;
import io.attimo.support.Imposter;
import io.attimo.support.Raw;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jose4j.jwt.JwtClaims;

/** What is done by somebody else's sign-in, or by an operator: its company is the imposter's, not the one it is given. */
@Singleton
class ProviderAuditEvents {

    private final TenantProvisioning tenantAccounts;
    private final Tenancy tenancy;

    ProviderAuditEvents(TenantProvisioning tenantAccounts, Tenancy tenancy) {
        this.tenantAccounts = tenantAccounts;
        this.tenancy = tenancy;
    }

    List<AuditEventCase> rows(Imposter provider) {
        return List.of(
                new AuditEventCase(AuditEventKind.SIGN_IN_REFUSED, "RefusedSignIns", company -> {
                    provider.signsIn(company.code(), "ada", claims -> claims.setAudience("somebody-else"));
                    return "";
                }),
                new AuditEventCase(AuditEventKind.SESSION_ENDED, "BackChannelLogoutMessages", company -> {
                    provider.signsIn(company.code(), "ada", claims -> {});
                    Raw.send(
                            "POST",
                            "/t/" + company.code() + "/back-channel",
                            Map.of("Content-Type", "application/x-www-form-urlencoded"),
                            "logout_token=" + provider.signs(logout(provider)));
                    return "ada@" + company.code() + ".example";
                }),
                new AuditEventCase(AuditEventKind.SSO_CHANGED, "TenantProvisioning by the tenant command", company -> {
                    tenantAccounts.understand(company.code(), new ClaimMapping("upn", "name", true));
                    return provider.issuer();
                }));
    }

    Company company(Imposter provider) {
        var code = "audit-" + UUID.randomUUID().toString().substring(0, 8);
        tenantAccounts.open(provider.company(code, "ada"));
        return new Company(null, tenancy, code, null);
    }

    private static JwtClaims logout(Imposter provider) {
        var claims = new JwtClaims();
        claims.setIssuer(provider.issuer());
        claims.setAudience(Imposter.CLIENT);
        claims.setSubject("ada");
        claims.setIssuedAtToNow();
        claims.setJwtId(UUID.randomUUID().toString());
        claims.setClaim("events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()));
        return claims;
    }
}
