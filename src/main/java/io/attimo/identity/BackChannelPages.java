package io.attimo.identity;

import io.attimo.platform.web.Allowance;
import io.attimo.platform.web.Caller;
import io.attimo.platform.web.Go;
import io.attimo.platform.web.Open;
import io.attimo.platform.web.Refusal;
import io.attimo.platform.web.Words;
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
@Open("the provider has no session; its signed token says who it is")
class BackChannelPages {

    /** In an hour from one address to one company: for each the provider may be asked which keys it has. */
    static final int UNKNOWN_KEYS = 10;

    private final SsoConnections connections;
    private final ProviderKeys keys;
    private final Logouts logouts;
    private final Go go;
    private final Clock clock;
    private final Allowance unknownKeys = new Allowance(UNKNOWN_KEYS, Duration.ofHours(1));

    BackChannelPages(SsoConnections connections, ProviderKeys keys, Logouts logouts, Go go, Clock clock) {
        this.connections = connections;
        this.keys = keys;
        this.logouts = logouts;
        this.go = go;
        this.clock = clock;
    }

    @POST
    public Response hear(@RestForm("logout_token") @DefaultValue("") String text, RoutingContext context) {
        var sender = Caller.address(context.request()) + " " + go.home();
        boolean isHeard = connections
                .ours()
                .filter(connection -> believed(text, connection, sender)
                        .filter(logout -> logouts.hear(logout, connection.issuer()))
                        .isPresent())
                .isPresent();
        return Response.status(isHeard ? 200 : 400).build();
    }

    private Optional<Logout> believed(String text, SsoConnection connection, String sender) {
        var token = new LogoutToken(text);
        return token.keyId().flatMap(id -> read(token, id.orElse(null), connection, sender));
    }

    /** What is signed with a key that is known is read in any case, so that nobody shuts the provider out. */
    private Optional<Logout> read(LogoutToken token, String key, SsoConnection connection, String sender) {
        boolean isKnown = keys.isKnown(connection.issuer(), key);
        if (!isKnown) {
            unknownKeys.look(sender).ifPresent(BackChannelPages::refuseForNow);
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
                (locale, seconds) -> Words.in(IdentityMessages.class, locale).unknownKeysTooOften(seconds));
    }
}
