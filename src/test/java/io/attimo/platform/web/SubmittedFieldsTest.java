package io.attimo.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.platform.web.SubmittedFields.Field;
import org.jboss.resteasy.reactive.server.core.multipart.FormData;
import org.junit.jupiter.api.Test;

class SubmittedFieldsTest {

    @Test
    void what_somebody_wrote_is_shown_and_what_the_form_knows_is_carried() {
        var form = new FormData(9);
        form.add("goal", "To be early");
        form.add("phase", "PURCHASE");
        form.add("version", "3");
        form.add("timeZone", "America/Argentina/Buenos_Aires");
        form.add("language", "it");
        form.add("needs", "A seat");

        assertThat(SubmittedFields.fields(form))
                .containsExactlyInAnyOrder(
                        new Field("goal", "To be early", 1),
                        new Field("phase", "PURCHASE", 0),
                        new Field("version", "3", 0),
                        new Field("timeZone", "America/Argentina/Buenos_Aires", 0),
                        new Field("language", "it", 0),
                        new Field("needs", "A seat", 2));
    }

    @Test
    void a_secret_is_neither() {
        var form = new FormData(9);
        form.add("issuer", "https://login.acme.example");
        form.add("clientSecret", "hush, hush");

        assertThat(SubmittedFields.fields(form)).extracting(Field::name).containsExactly("issuer");
    }
}
