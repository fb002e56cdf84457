package io.attimo.session;

import io.attimo.identity.IdentityMessages;
import io.attimo.identity.SignInFault;
import io.attimo.platform.tenancy.Tenancy;
import io.attimo.platform.text.CurrentLocale;
import io.attimo.platform.text.Messages;
import io.attimo.platform.web.ErrorResponses;
import io.attimo.platform.web.RequestLog;
import io.attimo.sso.TenantSignInCache;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;

/**
 * What is said where a provider answered, but with nothing that can be used: a page with a number, and no other page of
 * ours could be reached without the provider.
 */
@Singleton
class UnusableProviderPage {

    // Vert.x would, and then whoever is told of trouble waits for all who were before.
    private static final boolean ONE_AFTER_ANOTHER = false;
    private static final Logger LOG = Logger.getLogger(UnusableProviderPage.class);
    private static final RefusedSignIn REFUSED = RefusedSignIn.of(SignInFault.PROVIDER_UNUSABLE);

    private final Tenancy tenancy;
    private final CurrentLocale locale;
    private final ErrorResponses errorResponses;
    private final RefusedSignIns refused;

    UnusableProviderPage(Tenancy tenancy, CurrentLocale locale, ErrorResponses errorResponses, RefusedSignIns refused) {
        this.tenancy = tenancy;
        this.locale = locale;
        this.errorResponses = errorResponses;
        this.refused = refused;
    }

    Uni<Response> answer(RoutingContext context) {
        var number = RequestLog.number();
        LOG.warnf("sign-in refused: %s", REFUSED.fault());
        // Not on the request's own: what is within a tenant would take the request's scope from it, which is still
        // used.
        var page = VertxContext.createNewDuplicatedContext()
                .executeBlocking(() -> page(context, number), ONE_AFTER_ANOTHER);
        return Uni.createFrom()
                .completionStage(page.toCompletionStage())
                .map(text -> Response.status(503)
                        .type("text/html;charset=UTF-8")
                        .entity(text)
                        .build());
    }

    private String page(RoutingContext context, String number) {
        TenantSignInCache.House house = context.get(TenantRouting.HOUSE);
        var shown = refused.note(house.tenant(), REFUSED, number);
        return tenancy.within(house.tenant().code(), () -> {
            locale.ask(context.request());
            var words = Messages.here(IdentityMessages.class);
            return errorResponses.page(words.providerUnusableTitle(), words.providerUnusable(), shown);
        });
    }
}
