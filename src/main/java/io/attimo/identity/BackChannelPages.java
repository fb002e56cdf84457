package io.attimo.identity;

import io.attimo.platform.web.Open;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;

/** Where a provider tells us by itself that somebody is signed out there. Why it is not believed, it is not told. */
@Path("/back-channel")
@Open("the provider has no session; its signed token says who it is")
class BackChannelPages {

    private final SsoConnections connections;
    private final ProviderKeys keys;
    private final Logouts logouts;
    private final Clock clock;

    BackChannelPages(SsoConnections connections, ProviderKeys keys, Logouts logouts, Clock clock) {
        this.connections = connections;
        this.keys = keys;
        this.logouts = logouts;
        this.clock = clock;
    }

    @POST
    public Response hear(@RestForm("logout_token") @DefaultValue("") String text) {
        boolean isHeard = connections
                .ours()
                .filter(connection -> believed(text, connection)
                        .filter(logout -> logouts.hear(logout, connection.issuer()))
                        .isPresent())
                .isPresent();
        return Response.status(isHeard ? 200 : 400).build();
    }

    private Optional<Logout> believed(String text, SsoConnection connection) {
        var token = new LogoutToken(text);
        return token.keyId()
                .flatMap(id -> token.read(connection, keys.of(connection.issuer(), id.orElse(null)), clock));
    }
}
