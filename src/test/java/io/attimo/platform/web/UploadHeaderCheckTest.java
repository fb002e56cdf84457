package io.attimo.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.attimo.support.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class UploadHeaderCheckTest {

    @Inject
    UploadHeaderCheck check;

    @Inject
    Vertx vertx;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Type: multipart/form-data; boundary=xx",
                "content-type: Multipart/Form-Data;BOUNDARY=\"x x\"",
                "Content-Type: multipart/form-data; boundary=xx\r\nContent-Encoding: Identity"
            })
    void parts_and_what_lies_between_them_are_taken(String headers) throws IOException {
        try (var held = HeldRequest.of("POST /t/studio/imports", headers)) {
            UploadHeaderCheck.refuseWhatCannotBeRead(held.request());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Content-Type: multipart/form-data; boundary=xx~Content-Encoding: gzip|415|Compressed bodies are not taken",
                "Content-Type: text/csv|415|A file is sent as multipart/form-data, in a part “file”.",
                "Content-Type: /|415|A file is sent as multipart/form-data, in a part “file”.",
                "X-Odd: 1|415|A file is sent as multipart/form-data, in a part “file”.",
                "Content-Type: multipart/form-data|400|by which boundary",
                "Content-Type: multipart/form-data; boundary=\" \"|400|by which boundary"
            })
    void all_else_is_refused_and_told_what_is_wrong(String headers, int status, String sentence) throws IOException {
        try (var held = HeldRequest.of("POST /t/studio/imports", headers.split("~"))) {
            assertThatThrownBy(() -> UploadHeaderCheck.refuseWhatCannotBeRead(held.request()))
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            refusal -> assertThat(refusal.status()).isEqualTo(status))
                    .hasMessageContaining(sentence);
        }
    }

    @Test
    void what_lies_between_the_parts_is_spelt_as_the_framework_reads_it() throws IOException {
        try (var server = new FilterServer(vertx, (filters, router) -> check.standAtTheFront(filters));
                var line = server.line()) {
            assertThat(line.says("POST /t/studio/imports HTTP/1.1\r\nHost: ours\r\nConnection: close\r\n"
                                    + "Content-Type: Multipart/Form-Data;BOUNDARY=xx\r\nContent-Length: 0\r\n\r\n")
                            .hears(5_000))
                    .endsWith("as multipart/form-data; boundary=\"xx\"");
        }
    }

    @Test
    void a_program_is_told_of_the_other_part_too() throws IOException {
        try (var held = HeldRequest.of("POST /api/v1/imports", "Content-Type: text/csv")) {
            assertThatThrownBy(() -> UploadHeaderCheck.refuseWhatCannotBeRead(held.request()))
                    .hasMessageContaining("in a part “mapping”");
        }
    }
}
