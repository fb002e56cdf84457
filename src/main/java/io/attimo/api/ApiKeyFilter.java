package io.attimo.api;

import io.attimo.platform.limits.LimitKeys;
import io.attimo.platform.limits.RequestRateLimit;
import io.attimo.platform.limits.RequestRateLimits;
import io.attimo.platform.secrets.Vault;
import io.attimo.platform.tenancy.CurrentTenant;
import io.attimo.platform.tenancy.TenantLookup;
import io.attimo.platform.tenancy.TenantLookupEntry;
import io.attimo.platform.text.CurrentLocale;
import io.attimo.platform.text.Messages;
import io.attimo.platform.text.NumberFormats;
import io.attimo.platform.web.ApiKeyScope;
import io.attimo.platform.web.ClientAddress;
import io.attimo.platform.web.ProblemDocument;
import io.attimo.platform.web.Refusal;
import io.attimo.platform.web.RequiresApiKey;
import io.attimo.tenant.TenantAccount;
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
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Lets programs in by their key, which alone says of which tenant they are. */
@Singleton
class ApiKeyFilter {

    private static final String REALM = "Bearer realm=\"attimo\"";
    private static final String INVALID = REALM + ", error=\"invalid_token\"";
    private static final Pattern BEARER = Pattern.compile("(?i:bearer) +([A-Za-z0-9._~+/=-]{1,200})");

    private final TenantLookup tenantLookup;
    private final CurrentTenant tenant;
    private final CurrentLocale locale;
    private final TenantAccount tenantAccount;
    private final ApiKeys keys;
    private final CurrentApiKey current;
    private final RequestRateLimit wrongKeys;

    ApiKeyFilter(
            TenantLookup tenantLookup,
            CurrentTenant tenant,
            CurrentLocale locale,
            TenantAccount tenantAccount,
            ApiKeys keys,
            CurrentApiKey current,
            RequestRateLimits limits) {
        this.tenantLookup = tenantLookup;
        this.tenant = tenant;
        this.locale = locale;
        this.tenantAccount = tenantAccount;
        this.keys = keys;
        this.current = current;
        wrongKeys = limits.called("wrong-keys");
    }

    /** @return the refusal, or null for whom the door is open */
    @ServerRequestFilter
    public Response open(ResourceInfo route, ContainerRequestContext request, RoutingContext context) {
        var asked = route.getResourceMethod().getAnnotation(RequiresApiKey.class);
        if (asked == null) {
            return null;
        }
        var header = Optional.ofNullable(request.getHeaderString(HttpHeaders.AUTHORIZATION));
        var key = header.flatMap(ApiKeyFilter::shown).flatMap(this::behind);
        if (key.isPresent()) {
            return admit(key.get(), asked.value());
        }
        // Only after it was looked up, so that guessing from an address shuts no good key out there.
        if (header.isPresent()) {
            wrongKeys
                    .take(LimitKeys.ofAddress(ClientAddress.address(context.request())))
                    .ifPresent(ApiKeyFilter::refuseForNow);
        }
        return refusal(header.isPresent());
    }

    private static void refuseForNow(Duration wait) {
        throw Refusal.tooOften(
                wait,
                (locale, seconds) -> Messages.in(ApiMessages.class, locale).keyTooOften(seconds));
    }

    private static Optional<String> shown(String header) {
        return Optional.of(BEARER.matcher(header.strip()))
                .filter(match -> match.matches())
                .map(match -> match.group(1))
                .filter(key -> key.startsWith(ApiKey.PREFIX) || !ConfigUtils.isProfileActive("prod"));
    }

    private Optional<ApiKey> behind(String plain) {
        var hash = Vault.hash(plain);
        return tenantLookup.tenantBehind(TenantLookupEntry.Kind.KEY, hash).flatMap(code -> {
            tenant.enter(code);
            locale.liveIn(tenantAccount.current().timeZone());
            return keys.opening(hash);
        });
    }

    private Response admit(ApiKey key, ApiKeyScope scope) {
        var words = Messages.here(ApiMessages.class);
        if (key.isExpired(keys.today())) {
            return refusal(
                    ProblemDocument.document(
                            401, words.keyExpiredTitle(), words.keyExpired(NumberFormats.day(key.lastDay()))),
                    INVALID);
        }
        current.is(key);
        return key.may(scope)
                ? null
                : refusal(
                        ProblemDocument.document(403, words.scopeMissingTitle(), words.scopeMissing(scope.word())),
                        "%s, error=\"insufficient_scope\", scope=\"%s\"".formatted(REALM, scope.word()));
    }

    private static Response refusal(boolean wasTried) {
        var words = Messages.here(ApiMessages.class);
        return refusal(
                ProblemDocument.document(401, words.keyNeededTitle(), wasTried ? words.keyWrong() : words.keyNeeded()),
                wasTried ? INVALID : REALM);
    }

    private static Response refusal(Response document, String challenge) {
        return Response.fromResponse(document)
                .header(HttpHeaders.WWW_AUTHENTICATE, challenge)
                .build();
    }
}
