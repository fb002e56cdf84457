package io.attimo.respondent;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PageStyleTest {

    /** A template would write it in another way, and the policy would not know it any more. */
    @Test
    void nothing_in_the_style_would_be_escaped() {
        assertThat(PageStyle.TEXT).doesNotContain("<", ">", "&", "\"", "'").contains("@media (forced-colors:active)");
    }

    /** Against openssl dgst -sha256 -binary | base64 of the three letters. */
    @Test
    void the_policy_names_it_by_its_hash_and_nothing_else() {
        assertThat(PageStyle.hash("abc")).isEqualTo("ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=");
        assertThat(PageStyle.POLICY)
                .isEqualTo("default-src 'none'; style-src 'sha256-" + PageStyle.hash(PageStyle.TEXT)
                        + "'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
    }

    /** It is of every page, and a first page has 5 KB. */
    @Test
    void it_is_short() {
        assertThat(PageStyle.TEXT).hasSizeLessThan(5_500).doesNotContain("\n");
    }
}
