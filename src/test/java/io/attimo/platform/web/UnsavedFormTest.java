package io.attimo.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.platform.web.UnsavedForm.Field;
import io.attimo.support.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.resteasy.reactive.server.core.multipart.FormData;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class UnsavedFormTest {

    @Test
    void what_somebody_wrote_is_shown_and_what_the_form_knows_is_carried() {
        var form = new FormData(9);
        form.add("goal", "To be early");
        form.add("phase", "PURCHASE");
        form.add("version", "3");
        form.add("timeZone", "America/Argentina/Buenos_Aires");
        form.add("language", "it");
        form.add("needs", "A seat");

        assertThat(UnsavedForm.fields(form))
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

        assertThat(UnsavedForm.fields(form)).extracting(Field::name).containsExactly("issuer");
    }

    @Test
    void a_form_that_no_page_has_read_yet_is_taken_apart_and_its_texts_are_counted() throws IOException {
        try (var held =
                HeldRequest.form("goal=To+be+early&phase=PURCHASE&needs=A+seat", "POST /t/studio/journeys?a=b")) {
            var unsavedForm = UnsavedForm.of(held.context());

            assertThat(UnsavedForm.isForm(held.context())).isTrue();
            assertThat(unsavedForm.address()).isEqualTo("/t/studio/journeys?a=b");
            assertThat(unsavedForm.sent()).isTrue();
            assertThat(unsavedForm.fields())
                    .extracting(Field::value)
                    .containsExactly("To be early", "PURCHASE", "A seat");
            assertThat(unsavedForm.texts()).isEqualTo(2);
        }
    }

    /** Those of a file of 256 columns are some 1,500. */
    @Test
    void as_many_fields_as_a_form_may_have_are_there_again() throws IOException {
        int most = ConfigProvider.getConfig().getValue("quarkus.http.limits.max-form-fields", Integer.class);
        var body = IntStream.range(0, most)
                .mapToObj(i -> i % 2 == 0 ? "text-%d=Text+%d".formatted(i, i) : "use-%d=SCORE".formatted(i))
                .collect(Collectors.joining("&"));
        try (var held = HeldRequest.form(body, "POST /t/studio/columns")) {
            var unsavedForm = UnsavedForm.of(held.context());

            assertThat(unsavedForm.fields())
                    .hasSize(most)
                    .endsWith(
                            new Field("text-" + (most - 2), "Text " + (most - 2), most / 2),
                            new Field("use-" + (most - 1), "SCORE", 0));
            assertThat(unsavedForm.texts()).isEqualTo(most / 2);
        }
    }

    @Test
    void of_what_is_no_form_only_the_address_is_known() throws IOException {
        try (var held = HeldRequest.with("{}", "POST /t/studio/imports", "Content-Type: application/json")) {
            assertThat(UnsavedForm.isForm(held.context())).isFalse();
            assertThat(UnsavedForm.nothing(held.context()))
                    .isEqualTo(new UnsavedForm("/t/studio/imports", List.of(), false));
        }
        try (var held = HeldRequest.of("GET /t/studio/home")) {
            assertThat(UnsavedForm.isForm(held.context())).isFalse();
        }
    }

    @Test
    void a_form_of_nothing_but_a_button_is_one() throws IOException {
        try (var held =
                HeldRequest.with("", "POST /t/studio/removal", "Content-Type: application/x-www-form-urlencoded")) {
            assertThat(UnsavedForm.of(held.context()).sent()).isTrue();
            assertThat(UnsavedForm.of(held.context()).fields()).isEmpty();
        }
    }
}
