package io.attimo;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.audit.AuditEventKind;
import io.attimo.audit.AuditLog;
import io.attimo.demo.Persona;
import io.attimo.identity.ClaimMapping;
import io.attimo.platform.tenancy.Tenancy;
import io.attimo.platform.tenancy.TenantLookup;
import io.attimo.sso.TenantProvisioning;
import io.attimo.support.Cast;
import io.attimo.support.TestDatabase;
import io.attimo.tenant.TenantAccount;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ClaimsOfAnOpenAccountTest {

    private static final String CODE = "claims-by-command";

    @Inject
    Cast cast;

    @Inject
    TenantProvisioning tenantAccounts;

    @Inject
    TenantLookup tenantLookup;

    @Inject
    Tenancy tenancy;

    @Inject
    TenantAccount tenantAccount;

    @Inject
    AuditLog auditLog;

    @Test
    void the_command_changes_what_it_is_given_and_leaves_the_rest() {
        cast.opens(CODE, Persona.CHARLIE);

        assertThat(given("--code", CODE, "--email-claim", "upn", "--unmarked-email", "verified"))
                .isEqualTo(0);
        assertThat(tenantAccounts.claims(CODE)).isEqualTo(new ClaimMapping("upn", "name", true));
        assertThat(given("--code", CODE, "--name-claim", "display_name")).isEqualTo(0);
        assertThat(tenantAccounts.claims(CODE)).isEqualTo(new ClaimMapping("upn", "display_name", true));
        assertThat(changes()).isEqualTo(2);
        assertThat(given("--code", CODE, "--name-claim", "display_name")).isEqualTo(0);
        assertThat(changes())
                .as("what changes nothing is nothing for the audit log")
                .isEqualTo(2);
    }

    @Test
    void a_code_that_no_account_has_is_said() {
        var usual = System.err;
        var said = new ByteArrayOutputStream();
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            assertThat(given("--code", "no-such-company", "--email-claim", "upn"))
                    .isEqualTo(1);
        } finally {
            System.setErr(usual);
        }
        assertThat(said.toString(StandardCharsets.UTF_8))
                .isEqualTo("There is no tenant with the code no-such-company.\n");
    }

    private long changes() {
        return tenancy.within(
                CODE,
                () -> auditLog.page(AuditLog.LIST.plain()).rows().stream()
                        .filter(entry -> entry.kind() == AuditEventKind.SSO_CHANGED)
                        .count());
    }

    @Test
    void an_account_is_opened_with_its_name_language_and_time_zone() {
        cast.opens(new TenantProvisioning.Opening(
                "introduced",
                "Introdotta",
                "it",
                ZoneId.of("Europe/Rome"),
                List.of("introduced.example"),
                Cast.address() + "/demo-sign-in/studio",
                "client",
                "secret",
                List.of("ada@introduced.example")));

        var tenant = tenancy.within("introduced", tenantAccount::current);
        assertThat(tenant.name()).isEqualTo("Introdotta");
        assertThat(tenant.language()).isEqualTo("it");
        assertThat(tenant.timeZone()).isEqualTo(ZoneId.of("Europe/Rome"));
    }

    private int given(String... args) {
        return new TenantCommand(tenantAccounts, tenantLookup, new SmallRyeConfigBuilder().build()).run(args);
    }
}
