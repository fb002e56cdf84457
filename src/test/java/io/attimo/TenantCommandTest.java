package io.attimo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.attimo.identity.Accounts.Opening;
import io.attimo.identity.ClaimNames;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class TenantCommandTest {

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
        assertThat(opening(RIGHT).claims()).isEqualTo(ClaimNames.STANDARD);
        assertThat(opening(RIGHT + " --email-claim upn --name-claim display_name --unmarked-email verified")
                        .claims())
                .isEqualTo(new ClaimNames("upn", "display_name", true));
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

    private static void refuses(String line, String words) {
        assertThatThrownBy(() -> opening(line)).isInstanceOf(Refused.class).hasMessageContaining(words);
    }

    private static Opening opening(String line) {
        return TenantCommand.opening(line.isEmpty() ? new String[0] : line.split(" +"), "hush");
    }
}
