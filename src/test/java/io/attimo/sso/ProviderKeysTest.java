package io.attimo.sso;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProviderKeysTest {

    /** The library that reads them fails at some in ways that it does not tell of. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "none",
                "[]",
                "{}",
                "{\"keys\":null}",
                "{\"keys\":\"x\"}",
                "{\"keys\":[1]}",
                "{\"keys\":[[]]}",
                "{\"keys\":[{\"kty\":7}]}"
            })
    void what_a_provider_names_and_is_no_key_is_none(String json) {
        assertThat(ProviderKeys.read(json)).isEmpty();
    }
}
