package io.attimo.platform.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.Response;

/**
 * A problem document of RFC 9457.
 *
 * @param type always {@code about:blank}: the status says what kind it is
 * @param title the kind of problem in the caller's language
 * @param status the HTTP status
 * @param detail what is wrong with this request
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProblemDocument(String type, String title, int status, String detail) {

    public static final String TYPE = "application/problem+json";

    public static Response document(int status, String title, String detail) {
        return Response.status(status)
                .type(TYPE)
                .entity(new ProblemDocument("about:blank", title, status, detail))
                .build();
    }
}
