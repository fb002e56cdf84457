package io.attimo.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.security.AuthenticationCompletionException;
import org.jose4j.lang.UnresolvableKeyException;
import org.junit.jupiter.api.Test;

class SignInFaultTest {

    @Test
    void a_token_with_a_key_that_the_provider_does_not_name_is_not_signed_by_it() {
        var failure = new AuthenticationCompletionException(new UnresolvableKeyException("nobody has it"));

        assertThat(SignInFault.in(failure)).isEqualTo(SignInFault.NOT_SIGNED_BY_PROVIDER);
    }

    @Test
    void whoever_is_refused_for_what_they_are_is_not_told_of_the_provider() {
        assertThat(SignInFault.values())
                .filteredOn(fault -> fault.about() == SignInFault.About.PERSON)
                .containsExactly(
                        SignInFault.NO_EMAIL,
                        SignInFault.EMAIL_NOT_VERIFIED,
                        SignInFault.EMAIL_CALLED_UNVERIFIED,
                        SignInFault.NOT_EXPECTED,
                        SignInFault.REMOVED);
    }

    @Test
    void whoever_brings_none_has_no_token() {
        assertThat(SignInFault.in(new AuthenticationCompletionException())).isEqualTo(SignInFault.NO_TOKEN);
    }
}
