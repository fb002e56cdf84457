package io.attimo.platform.transfer;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyWriter;

/**
 * Writes answers straight to the response. The framework's other way, a stream, waits in a thread until the reader has taken
 * most of it; it is asked for only where an interceptor stands before it, and we have none.
 */
abstract class NonStreamingWriter<T> implements ServerMessageBodyWriter<T> {

    abstract boolean writes(Class<?> type);

    @Override
    public final boolean isWriteable(
            Class<?> type, Type generic, ResteasyReactiveResourceInfo target, MediaType mediaType) {
        return writes(type);
    }

    @Override
    public final boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return writes(type);
    }

    @Override
    public final void writeTo(
            T answer,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream out) {
        throw new IllegalStateException("an interceptor of answers would hold a thread for each slow reader");
    }
}
