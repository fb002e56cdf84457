package io.attimo.platform.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.attimo.platform.tenancy.ConcurrentChangeDetection;
import io.attimo.platform.tenancy.CurrentTenant;
import io.attimo.platform.tenancy.DatabaseOutage;
import io.attimo.platform.text.CurrentLocale;
import io.attimo.platform.text.Messages;
import io.attimo.platform.text.NumberFormats;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.ForbiddenException;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * What people and programs are told when something cannot be done: a page for the ones, a problem document for the others.
 */
@Singleton
public class ErrorResponses {

    @CheckedTemplate(basePath = "web")
    static class Views {
        static native TemplateInstance error(String title, String sentence, String number, String back, String link);
    }

    private static final Pattern NO_ROOM =
            Pattern.compile(".*(No space left on device|File too large|Disk quota exceeded).*");
    private static final Logger LOG = Logger.getLogger(ErrorResponses.class);

    private final CurrentTenant tenant;
    private final OutageResponse outageResponse;

    ErrorResponses(CurrentTenant tenant, OutageResponse outageResponse) {
        this.tenant = tenant;
        this.outageResponse = outageResponse;
    }

    @ServerExceptionMapper
    public Response refused(Refusal refusal, UriInfo uri) {
        var sentence = refusal.sentence(CurrentLocale.here());
        var answer = answer(uri, refusal.status(), title(refusal.status()), sentence);
        return refusal.secondsToWait()
                .map(seconds -> Response.fromResponse(answer)
                        .header(HttpHeaders.RETRY_AFTER, seconds)
                        .build())
                .orElse(answer);
    }

    private static String title(int status) {
        return switch (status) {
            case 408 -> words().unfinishedTitle();
            case 413 -> words().tooLargeTitle();
            case 429 -> words().tooOftenTitle();
            default -> words().refusedTitle();
        };
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException forbidden, UriInfo uri) {
        return answer(uri, 403, words().forbiddenTitle(), words().forbidden());
    }

    @ServerExceptionMapper
    public Response failed(WebApplicationException failure, UriInfo uri) {
        int status = failure.getResponse().getStatus();
        if (status < 400) {
            return failure.getResponse();
        }
        return switch (status) {
            case 404 -> answer(uri, 404, words().notFoundTitle(), words().notFound());
            case 405 ->
                Response.fromResponse(answer(uri, 405, words().notFoundTitle(), words().notFound()))
                        .allow(AllowedMethods.now())
                        .build();
            case 403 -> answer(uri, 403, words().forbiddenTitle(), words().forbidden());
            case 413 -> answer(uri, 413, words().tooLargeTitle(), words().tooLarge());
            case 415 -> answer(uri, 415, words().unreadTitle(), otherType(uri.getPath()));
            case 422 -> answer(uri, 422, words().unreadTitle(), words().badRequest());
            default ->
                status < 500
                        ? answer(uri, status, words().badRequestTitle(), words().badRequest())
                        : broken(failure, uri);
        };
    }

    private static String otherType(String path) {
        return BodyLimits.isForFiles(path) ? UploadHeaderCheck.otherType(words(), path) : words().badRequest();
    }

    /** A field nobody knows is 422: what was sent is JSON, but not what was asked for. */
    @ServerExceptionMapper({MismatchedInputException.class, JsonProcessingException.class})
    public Response unread(JsonProcessingException failure, UriInfo uri) {
        return failure instanceof UnrecognizedPropertyException unknown
                ? answer(uri, 422, words().unreadTitle(), words().unknownField(unknown.getPropertyName()))
                : answer(uri, 400, words().unreadTitle(), words().badRequest());
    }

    /** What is uploaded lies on our disk before any page sees it. */
    @ServerExceptionMapper
    public Uni<Response> unstored(IOException failure, UriInfo uri, RoutingContext context) {
        return NO_ROOM.matcher(String.valueOf(failure.getMessage())).matches()
                ? Uni.createFrom().item(answer(uri, 507, words().noRoomTitle(), words().noRoom()))
                : unforeseen(failure, uri, context);
    }

    @ServerExceptionMapper
    public Uni<Response> unforeseen(Throwable failure, UriInfo uri, RoutingContext context) {
        if (DatabaseOutage.isBehind(failure)) {
            return outageResponse.answer(failure, context);
        }
        var unreadable = MalformedRequest.behind(failure);
        if (unreadable.isPresent()) {
            return Uni.createFrom().item(unreadable(unreadable.get(), uri));
        }
        return Uni.createFrom()
                .item(
                        ConcurrentChangeDetection.isBehind(failure)
                                ? meanwhile(failure, uri, context)
                                : broken(failure, uri));
    }

    private Response unreadable(MalformedRequest reason, UriInfo uri) {
        var sentence = reason.mostFields()
                .map(most -> words().tooManyFields(NumberFormats.whole(most)))
                .orElseGet(() -> words().badRequest());
        return answer(uri, 400, words().unreadTitle(), sentence);
    }

    private Response meanwhile(Throwable failure, UriInfo uri, RoutingContext context) {
        var number = RequestLog.number();
        LOG.warnf("request %s met another's change: %s", number, OutageResponse.cause(failure));
        var title = words().meanwhileTitle();
        var sentence = words().meanwhile();
        return UnsavedForm.isForm(context)
                ? OutageResponse.page(409, title, sentence, number, UnsavedForm.of(context))
                : answer(uri, 409, title, sentence);
    }

    /** With what was written, to be sent again. */
    public Response signedOutOfAForm(RoutingContext context, boolean isTooOld) {
        return OutageResponse.page(
                401,
                words().formEndedTitle(),
                isTooOld ? words().formEndedSignedOut() : words().formTooLongSignedOut(),
                RequestLog.number(),
                UnsavedForm.of(context));
    }

    Response broken(Throwable failure, UriInfo uri) {
        var number = RequestLog.number();
        LOG.error("failure " + number, failure);
        return answer(uri, 500, words().errorTitle(), words().error(number));
    }

    /** An answer of its own for a failure that needs other words; a page or a problem document as the caller wants. */
    public Response answer(UriInfo uri, int status, String title, String sentence) {
        if (EarlyRefusal.isProgram(uri.getPath())) {
            return ProblemDocument.document(status, title, sentence);
        }
        return Response.status(status)
                .type("text/html;charset=UTF-8")
                .entity(view(title, sentence, null, !CookielessRoutes.isOne(uri.getPath())))
                .build();
    }

    /** The page by itself, for where there is no route yet. */
    public String page(String title, String sentence) {
        return page(title, sentence, null);
    }

    /** The same with the number under which more of it is known. */
    public String page(String title, String sentence, String number) {
        return view(title, sentence, number, true).render();
    }

    /** The same for whoever asked for this path. */
    String page(String title, String sentence, String number, String path) {
        return view(title, sentence, number, !CookielessRoutes.isOne(path)).render();
    }

    /** @param isOfMember whether there is a home or a door to go back to */
    private TemplateInstance view(String title, String sentence, String number, boolean isOfMember) {
        if (!isOfMember) {
            return Views.error(title, sentence, number, null, null);
        }
        var back = tenant.isKnown() ? "/t/" + tenant.code() + "/home" : "/sign-in";
        var link = tenant.isKnown() ? words().toHome() : words().signIn();
        return Views.error(title, sentence, number, back, link);
    }

    private static WebMessages words() {
        return Messages.here(WebMessages.class);
    }
}
