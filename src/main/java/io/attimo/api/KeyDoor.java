package io.attimo.api;

import io.attimo.platform.secrets.Vault;
import io.attimo.platform.tenancy.CurrentTenant;
import io.attimo.platform.tenancy.Door;
import io.attimo.platform.tenancy.Doors;
import io.attimo.platform.web.Allowance;
import io.attimo.platform.web.Caller;
import io.attimo.platform.web.CurrentLocale;
import io.attimo.platform.web.Keyed;
import io.attimo.platform.web.Refusal;
import io.attimo.platform.web.Trouble;
import io.attimo.platform.web.Words;
import io.attimo.tenant.Tenants;
import io.quarkus.runtime.configuration.ConfigUtils;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Lets programs in by their key, which alone says of which tenant they are. */
@Singleton
class KeyDoor {

    private static final Pattern BEARER = Pattern.compile("(?i:bearer) +([A-Za-z0-9._~+/=-]{1,200})");

    private final Doors doors;
    private final CurrentTenant tenant;
    private final CurrentLocale locale;
    private final Tenants tenants;
    private final ApiKeys keys;
    private final CurrentKey current;
    private final Allowance guesses;

    /** @param guesses how many wrong keys a minute one address may show before it is told to wait */
    KeyDoor(
            Doors doors,
            CurrentTenant tenant,
            CurrentLocale locale,
            Tenants tenants,
            ApiKeys keys,
            CurrentKey current,
            @ConfigProperty(name = "attimo.keys.guesses-a-minute") int guesses) {
        this.doors = doors;
        this.tenant = tenant;
        this.locale = locale;
        this.tenants = tenants;
        this.keys = keys;
        this.current = current;
        this.guesses = new Allowance(guesses, Duration.ofMinutes(1));
    }

    /** @return the refusal, or null for whom the door is open */
    @ServerRequestFilter
    public Response open(ResourceInfo route, ContainerRequestContext request, RoutingContext context) {
        if (!route.getResourceClass().isAnnotationPresent(Keyed.class)) {
            return null;
        }
        var header = Optional.ofNullable(request.getHeaderString(HttpHeaders.AUTHORIZATION));
        if (header.flatMap(KeyDoor::shown).flatMap(this::enter).isPresent()) {
            return null;
        }
        // Only after it was looked up, so that guessing from an address shuts no good key out there.
        if (header.isPresent()) {
            guesses.take(Caller.address(context.request())).ifPresent(KeyDoor::refuseForNow);
        }
        return refusal(header.isPresent());
    }

    private static void refuseForNow(Duration wait) {
        throw Refusal.tooOften(
                wait, (locale, seconds) -> Words.in(ApiMessages.class, locale).keyTooOften(seconds));
    }

    private static Optional<String> shown(String header) {
        return Optional.of(BEARER.matcher(header.strip()))
                .filter(match -> match.matches())
                .map(match -> match.group(1))
                .filter(key -> key.startsWith(ApiKey.PREFIX) || !ConfigUtils.isProfileActive("prod"));
    }

    private Optional<ApiKey> enter(String plain) {
        var hash = Vault.hash(plain);
        return doors.tenantBehind(Door.Kind.KEY, hash).flatMap(code -> {
            tenant.enter(code);
            var key = keys.opening(hash);
            key.ifPresent(current::is);
            locale.liveIn(tenants.current().timeZone());
            return key;
        });
    }

    private static Response refusal(boolean wasTried) {
        var words = Words.here(ApiMessages.class);
        var document = Trouble.document(401, words.keyNeededTitle(), wasTried ? words.keyWrong() : words.keyNeeded());
        return Response.fromResponse(document)
                .header(
                        HttpHeaders.WWW_AUTHENTICATE,
                        wasTried ? "Bearer realm=\"attimo\", error=\"invalid_token\"" : "Bearer realm=\"attimo\"")
                .build();
    }
}
