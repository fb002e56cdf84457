package io.attimo.platform.transfer;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.attimo.platform.web.ProblemDocument;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.lang.reflect.Type;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;

/** Sends JSON as a whole: in parts, as the framework would, it holds its thread until the reader has taken most of them. */
@Provider
@Produces({MediaType.APPLICATION_JSON, ProblemDocument.TYPE})
public class NonStreamingJsonWriter extends NonStreamingWriter<Object> {

    private final ObjectMapper mapper;

    NonStreamingJsonWriter(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** What is text or bytes already is sent as it is. */
    @Override
    boolean writes(Class<?> type) {
        return !CharSequence.class.isAssignableFrom(type) && type != byte[].class;
    }

    @Override
    public void writeResponse(Object answer, Type generic, ServerRequestContext context) throws IOException {
        context.serverResponse().end(mapper.writeValueAsBytes(answer));
    }
}
