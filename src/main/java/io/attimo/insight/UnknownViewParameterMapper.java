package io.attimo.insight;

import io.attimo.disclosure.UnknownViewParameter;
import io.attimo.platform.text.Messages;
import io.attimo.platform.web.ErrorResponses;
import io.attimo.platform.web.WebMessages;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Says in words which part of an address means nothing. */
@Singleton
class UnknownViewParameterMapper {

    private final ErrorResponses errorResponses;

    UnknownViewParameterMapper(ErrorResponses errorResponses) {
        this.errorResponses = errorResponses;
    }

    @ServerExceptionMapper
    Response unknown(UnknownViewParameter view, UriInfo uri) {
        var sentence = Messages.here(InsightMessages.class).noSuchView(view.parameter(), view.value());
        return errorResponses.answer(uri, 400, Messages.here(WebMessages.class).badRequestTitle(), sentence);
    }
}
