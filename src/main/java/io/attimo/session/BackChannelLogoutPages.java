package io.attimo.session;

import io.attimo.identity.IdentityMessages;
import io.attimo.platform.limits.RateLimit;
import io.attimo.platform.text.Messages;
import io.attimo.platform.web.ClientAddress;
import io.attimo.platform.web.PublicRoute;
import io.attimo.platform.web.Redirects;
import io.attimo.platform.web.Refusal;
import io.attimo.sso.ProviderKeys;
import io.attimo.sso.SsoConnection;
import io.attimo.sso.SsoConnections;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;

/** Where a provider tells us by itself that somebody is signed out there. Why it is not believed, it is not told. */
@Path("/back-channel")
@PublicRoute("the provider has no session; its signed token says who it is")
class BackChannelLogoutPages {

    /** In an hour from one address to one company: for each the provider may be asked which keys it has. */
    static final int UNKNOWN_KEYS = 10;

    private final SsoConnections connections;
    private final ProviderKeys keys;
    private final BackChannelLogoutMessages backChannelLogoutMessages;
    private final Redirects redirects;
    private final Clock clock;
    private final RateLimit unknownKeys = new RateLimit(UNKNOWN_KEYS, Duration.ofHours(1));

    BackChannelLogoutPages(
            SsoConnections connections,
            ProviderKeys keys,
            BackChannelLogoutMessages backChannelLogoutMessages,
            Redirects redirects,
            Clock clock) {
        this.connections = connections;
        this.keys = keys;
        this.backChannelLogoutMessages = backChannelLogoutMessages;
        this.redirects = redirects;
        this.clock = clock;
    }

    @POST
    public Response hear(@RestForm("logout_token") @DefaultValue("") String text, RoutingContext context) {
        var sender = ClientAddress.address(context.request()) + " " + redirects.home();
        boolean isHeard = connections
                .ours()
                .filter(connection -> believed(text, connection, sender)
                        .filter(backChannelLogoutMessage ->
                                backChannelLogoutMessages.hear(backChannelLogoutMessage, connection.issuer()))
                        .isPresent())
                .isPresent();
        return Response.status(isHeard ? 200 : 400).build();
    }

    private Optional<BackChannelLogoutMessage> believed(String text, SsoConnection connection, String sender) {
        var token = new LogoutToken(text);
        return token.keyId().flatMap(id -> read(token, id.orElse(null), connection, sender));
    }

    /** What is signed with a key that is known is read in any case, so that nobody shuts the provider out. */
    private Optional<BackChannelLogoutMessage> read(
            LogoutToken token, String key, SsoConnection connection, String sender) {
        boolean isKnown = keys.isKnown(connection.issuer(), key);
        if (!isKnown) {
            unknownKeys.look(sender).ifPresent(BackChannelLogoutPages::refuseForNow);
        }
        var logout = token.read(connection, keys.of(connection.issuer(), key), clock);
        if (!isKnown && logout.isEmpty()) {
            unknownKeys.take(sender);
        }
        return logout;
    }

    private static void refuseForNow(Duration wait) {
        throw Refusal.tooOften(
                wait,
                (locale, seconds) -> Messages.in(IdentityMessages.class, locale).unknownKeysTooOften(seconds));
    }
}
