package io.attimo.platform.web;

import io.attimo.platform.tenancy.Tenancy;
import io.attimo.platform.text.CurrentLocale;
import io.attimo.platform.text.Messages;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Says no before any route is looked for: people get a page in their language, programs a problem document. */
@Singleton
class EarlyRefusal {

    private static final Pattern TENANT = Pattern.compile("/t/([a-z0-9-]{3,40})/.*");
    private static final String PROGRAMS = "/api/";
    // Vert.x would, and then whoever is refused waits for all who were before.
    private static final boolean ONE_AFTER_ANOTHER = false;

    private final Tenancy tenancy;
    private final CurrentLocale locale;
    private final ErrorResponses errorResponses;

    EarlyRefusal(Tenancy tenancy, CurrentLocale locale, ErrorResponses errorResponses) {
        this.tenancy = tenancy;
        this.locale = locale;
        this.errorResponses = errorResponses;
    }

    /** The request is answered; whoever calls this does nothing more about it. */
    void refuse(
            RoutingContext context,
            int status,
            Function<WebMessages, String> title,
            Function<WebMessages, String> sentence) {
        var number = RequestLog.number();
        boolean isProgram = isProgram(context.request());
        context.vertx()
                .executeBlocking(
                        () -> tenancy.within(tenant(context.request()), () -> {
                            locale.ask(context.request());
                            var words = Messages.here(WebMessages.class);
                            return isProgram
                                    ? document(
                                            status,
                                            title.apply(words),
                                            sentence.apply(words) + " " + words.request(number))
                                    : errorResponses.page(
                                            title.apply(words),
                                            sentence.apply(words),
                                            number,
                                            context.request().path());
                        }),
                        ONE_AFTER_ANOTHER)
                .onSuccess(text -> end(context, status, isProgram, text))
                .onFailure(context::fail);
    }

    static boolean isProgram(HttpServerRequest request) {
        return isProgram(request.path());
    }

    static boolean isProgram(String path) {
        return path.startsWith(PROGRAMS);
    }

    /** Whose page it was, as far as the address tells; the page leads back there. */
    private static String tenant(HttpServerRequest request) {
        var matcher = TENANT.matcher(request.path());
        return matcher.matches() ? matcher.group(1) : "";
    }

    private static String document(int status, String title, String detail) {
        var problemDocument = new ProblemDocument("about:blank", title, status, detail);
        return JsonObject.mapFrom(problemDocument).encode();
    }

    private static void end(RoutingContext context, int status, boolean isProgram, String text) {
        var response = context.response();
        if (!response.ended() && !response.closed()) {
            response.setStatusCode(status)
                    .putHeader("Content-Type", isProgram ? ProblemDocument.TYPE : "text/html;charset=UTF-8")
                    .end(text);
        }
    }
}
