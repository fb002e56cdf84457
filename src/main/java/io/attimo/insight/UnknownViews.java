package io.attimo.insight;

import io.attimo.platform.web.Failures;
import io.attimo.platform.web.WebMessages;
import io.attimo.platform.web.Words;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Says in words which part of an address means nothing. */
@Singleton
class UnknownViews {

    private final Failures failures;

    UnknownViews(Failures failures) {
        this.failures = failures;
    }

    @ServerExceptionMapper
    Response unknown(NoSuchView view, UriInfo uri) {
        var sentence = Words.here(InsightMessages.class).noSuchView(view.parameter(), view.value());
        return failures.answer(uri, 400, Words.here(WebMessages.class).badRequestTitle(), sentence);
    }
}
