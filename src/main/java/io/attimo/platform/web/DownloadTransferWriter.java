package io.attimo.platform.web;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyWriter;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;

/** Lets a file go: the request's thread is free from here on, and the answer ends when the file does. */
@Provider
public class DownloadTransferWriter implements ServerMessageBodyWriter<DownloadTransfer> {

    @Override
    public boolean isWriteable(Class<?> type, Type generic, ResteasyReactiveResourceInfo target, MediaType mediaType) {
        return type == DownloadTransfer.class;
    }

    @Override
    public void writeResponse(DownloadTransfer downloadTransfer, Type generic, ServerRequestContext context) {
        downloadTransfer.begin();
    }

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type == DownloadTransfer.class;
    }

    @Override
    public void writeTo(
            DownloadTransfer downloadTransfer,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream out) {
        throw new UnsupportedOperationException("a stream would hold a thread");
    }
}
