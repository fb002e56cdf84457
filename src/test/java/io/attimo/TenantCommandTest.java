package io.attimo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.attimo.identity.ClaimMapping;
import io.attimo.sso.TenantProvisioning.Opening;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;

class TenantCommandTest {

    private static final String HOSTS = "attimo.sso.allowed-private-hosts";
    private static final String RIGHT =
            "--code acme --name Acme --domain acme.example --issuer https://login.acme.example"
                    + " --client-id attimo --admin ada@acme.example";

    @Test
    void what_is_asked_for_is_opened() {
        var opening = opening(RIGHT + " --domain ACME.test --language it --time-zone Europe/Rome --admin Bo@acme.test");

        assertThat(opening.code()).isEqualTo("acme");
        assertThat(opening.name()).isEqualTo("Acme");
        assertThat(opening.language()).isEqualTo("it");
        assertThat(opening.timeZone()).isEqualTo(ZoneId.of("Europe/Rome"));
        assertThat(opening.domains()).containsExactly("acme.example", "acme.test");
        assertThat(opening.admins()).isEqualTo(List.of("ada@acme.example", "bo@acme.test"));
        assertThat(opening.clientSecret()).isEqualTo("hush");
    }

    @Test
    void it_speaks_english_at_utc_unless_told() {
        assertThat(opening(RIGHT).language()).isEqualTo("en");
        assertThat(opening(RIGHT).timeZone()).isEqualTo(ZoneId.of("UTC"));
    }

    @Test
    void it_reads_the_claims_of_the_standard_unless_told() {
        assertThat(opening(RIGHT).claims()).isEqualTo(ClaimMapping.STANDARD);
        assertThat(opening(RIGHT + " --email-claim upn --name-claim display_name --unmarked-email verified")
                        .claims())
                .isEqualTo(new ClaimMapping("upn", "display_name", true));
    }

    @Test
    void what_cannot_be_is_refused_in_words() {
        refuses("", "needs --code once");
        refuses(RIGHT + " --code other", "needs --code once");
        refuses(RIGHT.replace("--code acme", "--code A"), "3 to 40 small letters");
        refuses(RIGHT.replace("--domain acme.example", ""), "needs --domain at least once");
        refuses(RIGHT.replace("--domain acme.example", "--domain localhost"), "--domain takes");
        refuses(RIGHT.replace("--domain acme.example", "--domain -acme.example"), "--domain takes");
        refuses(RIGHT.replace("--domain acme.example", "--domain acme.1"), "--domain takes");
        refuses(RIGHT.replace("--name Acme", "--name " + "a".repeat(121)), "--name takes at most 120");
        refuses(RIGHT.replace("https://login", "http://login"), "--issuer takes the provider's https address");
        refuses(RIGHT.replace("https://login.acme.example", "https://[login"), "--issuer takes");
        refuses(RIGHT.replace("ada@acme.example", "ada"), "--admin takes an e-mail address");
        refuses(RIGHT.replace("ada@acme.example", "ada@acme"), "--admin takes an e-mail address");
        refuses(RIGHT + " --language de", "--language is en or it");
        refuses(RIGHT + " --time-zone Mars/Base", "--time-zone takes");
        refuses(RIGHT + " --email-claim é", "--email-claim takes the name of a claim");
        refuses(RIGHT + " --unmarked-email perhaps", "--unmarked-email is verified or refused");
        refuses(RIGHT + " --colour red", "does not know --colour");
        refuses(RIGHT + " --language", "--language needs a value");
    }

    @Test
    void a_provider_without_https_is_on_a_host_that_the_operator_vouches_for() {
        var line = RIGHT.replace("https://login.acme.example", "http://login.internal:8180/acme");

        refuses(line, "a host that ATTIMO_SSO_ALLOWED_PRIVATE_HOSTS names");
        assertThat(TenantCommand.opening(line.split(" +"), settings(Map.of(HOSTS, "other.internal, login.internal")))
                        .issuer())
                .isEqualTo("http://login.internal:8180/acme");
        for (var wrong : List.of("http://elsewhere.internal", "ftp://login.internal", "http://login.internal/?a=b")) {
            assertThatThrownBy(() -> TenantCommand.opening(
                            RIGHT.replace("https://login.acme.example", wrong).split(" +"),
                            settings(Map.of(HOSTS, "login.internal"))))
                    .as(wrong)
                    .isInstanceOf(CommandFailure.class)
                    .hasMessageContaining("--issuer takes");
        }
    }

    @Test
    void an_account_is_opened_with_a_client_secret_alone() {
        assertThatThrownBy(() -> TenantCommand.opening(RIGHT.split(" +"), new OperatorSettingsCheck(config(Map.of()))))
                .isInstanceOf(CommandFailure.class)
                .hasMessageStartingWith("ATTIMO_CLIENT_SECRET is not set");
    }

    /** Nobody is asked for the opening of an account that is open: what is still wrong is that there is no database. */
    @Test
    void the_claims_of_an_open_account_are_read_without_all_that_opens_one() {
        given("--code acme --email-claim upn --name-claim display_name --unmarked-email verified", "ATTIMO_SECRET");
        given("--code acme --email-claim upn", "ATTIMO_SECRET");
        given("--code A --email-claim upn", "3 to 40 small letters");
        given("--code acme --email-claim é", "--email-claim takes the name of a claim");
        given("--code acme --email-claim upn --name Acme", "needs --domain at least once");
        given("--code acme", "needs --name once");
    }

    private static void given(String line, String words) {
        assertThatThrownBy(() -> Main.command("tenant").run(config(Map.of()), line.split(" +")))
                .isInstanceOf(CommandFailure.class)
                .message()
                .contains(words);
    }

    private static void refuses(String line, String words) {
        assertThatThrownBy(() -> opening(line))
                .isInstanceOf(CommandFailure.class)
                .hasMessageContaining(words);
    }

    private static Opening opening(String line) {
        return TenantCommand.opening(line.isEmpty() ? new String[0] : line.split(" +"), settings(Map.of()));
    }

    private static OperatorSettingsCheck settings(Map<String, String> further) {
        var all = new HashMap<>(further);
        all.put("attimo.client-secret", "hush");
        return new OperatorSettingsCheck(config(all));
    }

    private static Config config(Map<String, String> settings) {
        return new SmallRyeConfigBuilder().withDefaultValues(settings).build();
    }
}
