package io.attimo.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UnsupportedEncodingException;
import org.jboss.resteasy.reactive.server.handlers.FormBodyHandler;
import org.jboss.resteasy.reactive.server.handlers.RequestDeserializeHandler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MalformedRequestTest {

    @ParameterizedTest
    @ValueSource(classes = {FormBodyHandler.class, RequestDeserializeHandler.class})
    void what_fails_while_it_is_taken_apart_is_one(Class<?> reader) {
        assertThat(MalformedRequest.behind(in(reader.getName(), new IllegalArgumentException("odd"))))
                .hasValueSatisfying(request -> assertThat(request.mostFields()).isEmpty());
    }

    @Test
    void what_fails_elsewhere_is_none() {
        assertThat(MalformedRequest.behind(in("io.attimo.journey.Journeys", new IllegalArgumentException("odd"))))
                .isEmpty();
    }

    @Test
    void of_too_many_fields_it_is_known_how_many_there_may_be() {
        assertThat(reading(new IllegalStateException("Param limit of 1000 was exceeded"))
                        .mostFields())
                .hasValue(1000);
        assertThat(reading(new IllegalStateException("No param limit of 1000 was exceeded"))
                        .mostFields())
                .isEmpty();
        assertThat(reading(new IllegalStateException((String) null)).mostFields())
                .isEmpty();
    }

    @Test
    void what_the_disk_would_not_take_is_our_own_trouble() {
        var full = in("sun.nio.ch.FileDispatcherImpl", new IOException("No space left on device"));

        assertThat(MalformedRequest.behind(in(FormBodyHandler.class.getName(), new IllegalStateException(full))))
                .isEmpty();
    }

    @Test
    void what_the_readers_themselves_cannot_read_is_not() {
        var end = in("org.jboss.resteasy.reactive.server.core.multipart.MultipartParser", new IOException("no end"));

        assertThat(reading(new IllegalStateException(end)).mostFields()).isEmpty();
        assertThat(reading(new IllegalStateException(new UnsupportedEncodingException("odd")))
                        .mostFields())
                .isEmpty();
    }

    private static MalformedRequest reading(Exception failure) {
        return MalformedRequest.behind(in(FormBodyHandler.class.getName(), failure))
                .orElseThrow();
    }

    private static <T extends Throwable> T in(String type, T failure) {
        failure.setStackTrace(new StackTraceElement[] {new StackTraceElement(type, "handle", null, -1)});
        return failure;
    }
}
