package io.attimo.platform.web;

import io.attimo.platform.tenancy.DatabaseOutage;
import io.attimo.platform.text.Messages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import org.jboss.logging.Logger;

/** What people and programs are told while the database is away: not now, and what was typed is still here. */
@Singleton
public class OutageResponse {

    @CheckedTemplate(basePath = "web")
    static class Views {
        static native TemplateInstance unavailable(String title, String sentence, String number, UnsavedForm kept);
    }

    private static final Logger LOG = Logger.getLogger(OutageResponse.class);
    private static final Set<HttpMethod> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD);
    private static final int SECONDS = 5;

    Uni<Response> answer(Throwable failure, RoutingContext context) {
        var number = RequestLog.number();
        LOG.warnf("request %s met no database: %s", number, cause(failure));
        boolean isRead = READS.contains(context.request().method());
        boolean isInDoubt = !isRead && DatabaseOutage.leavesInDoubt(failure);
        if (context.normalizedPath().startsWith("/api/")) {
            var detail = isRead ? words().unavailable() : isInDoubt ? words().inDoubt() : words().notDone();
            return later(
                    ProblemDocument.document(503, words().unavailableTitle(), detail + " " + words().request(number)));
        }
        if (isRead) {
            return later(
                    page(503, words().unavailableTitle(), words().unavailable(), number, UnsavedForm.nothing(context)));
        }
        if (!UnsavedForm.isForm(context)) {
            return later(
                    page(503, words().notSavedTitle(), words().notSavedFile(), number, UnsavedForm.nothing(context)));
        }
        var title = isInDoubt ? words().inDoubtTitle() : words().notSavedTitle();
        var sentence = isInDoubt ? words().inDoubt() : words().notSaved();
        return later(page(503, title, sentence, number, UnsavedForm.of(context)));
    }

    public static Throwable cause(Throwable failure) {
        return failure.getCause() == null ? failure : cause(failure.getCause());
    }

    static Response page(int status, String title, String sentence, String number, UnsavedForm unsavedForm) {
        return Response.status(status)
                .type("text/html;charset=UTF-8")
                .entity(Views.unavailable(title, sentence, number, unsavedForm))
                .build();
    }

    private static Uni<Response> later(Response response) {
        var later = Response.fromResponse(response).header(HttpHeaders.RETRY_AFTER, SECONDS);
        return Uni.createFrom().item(later.build());
    }

    private static WebMessages words() {
        return Messages.here(WebMessages.class);
    }
}
