package io.attimo;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.demo.Persona;
import io.attimo.identity.Accounts;
import io.attimo.identity.ClaimNames;
import io.attimo.platform.tenancy.Doors;
import io.attimo.support.Cast;
import io.attimo.support.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ClaimsOfAnOpenAccountTest {

    private static final String CODE = "claims-by-command";

    @Inject
    Cast cast;

    @Inject
    Accounts accounts;

    @Inject
    Doors doors;

    @Test
    void the_command_changes_what_it_is_given_and_leaves_the_rest() {
        cast.opens(CODE, Persona.CHARLIE);

        assertThat(given("--code", CODE, "--email-claim", "upn", "--unmarked-email", "verified"))
                .isEqualTo(0);
        assertThat(accounts.claims(CODE)).isEqualTo(new ClaimNames("upn", "name", true));
        assertThat(given("--code", CODE, "--name-claim", "display_name")).isEqualTo(0);
        assertThat(accounts.claims(CODE)).isEqualTo(new ClaimNames("upn", "display_name", true));
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

    private int given(String... args) {
        return new TenantCommand(accounts, doors, new SmallRyeConfigBuilder().build()).run(args);
    }
}
