package io.attimo.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ada",
                "@acme.example",
                "ada@",
                "ada@acme",
                "ada@acme..example",
                "ada@-acme.example",
                "ada@acme.1",
                "a da@acme.example",
                "ada@ acme.example",
                "ada@acme.example\nbo@acme.example",
                "ada@bo@acme.example",
                "mi\u212Ae@acme.example",
                "\u0130da@acme.example",
                "ada@\u212Acme.example"
            })
    void this_is_no_address(String typed) {
        assertThat(MailAddress.of(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ada.Lovelace+x@Acme.Example", " ada@caffè.example ", "ο@παράδειγμα.example"})
    void this_is_one_in_small_letters(String typed) {
        assertThat(MailAddress.of(typed))
                .map(MailAddress::text)
                .hasValue(typed.strip().toLowerCase());
    }

    @Test
    void only_a_to_z_are_made_small_so_that_nobody_becomes_somebody_else() {
        assertThat(MailAddress.of("\u212Bsa.\u00C9@Acme.example"))
                .hasValue(new MailAddress("\u212Bsa.\u00C9@acme.example"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x@Caffè.Example", "caffè.example", "XN--caff-8oa.example", "a@b@caffè.example"})
    void a_domain_is_what_stands_behind_the_last_sign_as_the_network_writes_it(String typed) {
        assertThat(MailDomain.behind(typed)).isEqualTo(Optional.of(new MailDomain("xn--caff-8oa.example")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "localhost",
                "acme.",
                ".example",
                "-acme.example",
                "acme-.example",
                "acme.1",
                "a b.c",
                "\u212A.example"
            })
    void this_is_no_domain(String typed) {
        assertThat(MailDomain.of(typed)).isEmpty();
    }
}
