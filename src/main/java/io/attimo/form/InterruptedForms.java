package io.attimo.form;

import io.attimo.platform.jobs.RetentionRule;
import io.attimo.platform.tenancy.TenantSql;
import io.attimo.platform.web.BodyLimits;
import io.attimo.platform.web.Redirects;
import io.attimo.platform.web.UnsavedForm;
import io.attimo.tenant.Actor;
import io.quarkus.arc.All;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;

/** The texts of forms that came without a session, for a day. */
@Singleton
public class InterruptedForms implements PanacheRepositoryBase<InterruptedForm, UUID> {

    private static final Duration KEPT = Duration.ofDays(1);
    private static final int LARGEST = 256 * 1024;
    private static final String TOKEN = SubmissionFingerprint.FIELD + "=";
    private static final String UNKEPT = "why a form is not kept";

    /** Why a form of ours that came without a session is shown at once to whom sent it, and not kept. */
    public enum Unkept {
        TOO_OLD,
        TOO_LARGE
    }

    // One form keeps one text, also when it comes twice at the same moment.
    private static final String KEEP = """
        insert into kept_texts (tenant_id, id, form_id, member_id, address, body, kept_at, version)
        values (:tenant, :id, :form, :actor, :address, :body, :now, 0)
        on conflict (tenant_id, form_id)
        do update set address = excluded.address, body = excluded.body, kept_at = excluded.kept_at
        """;

    private final SealedSubmissionTokens tokens;
    private final List<ActiveActors> activeActors;
    private final TenantSql sql;
    private final Redirects redirects;
    private final Clock clock;

    InterruptedForms(
            SealedSubmissionTokens tokens,
            @All List<ActiveActors> activeActors,
            TenantSql sql,
            Redirects redirects,
            Clock clock) {
        this.tokens = tokens;
        this.activeActors = activeActors;
        this.sql = sql;
        this.redirects = redirects;
        this.clock = clock;
    }

    @Produces
    @Singleton
    static RetentionRule expiring() {
        return new RetentionRule("kept_texts", "kept_at", KEPT);
    }

    /** Keeps what was sent, if the form was one that we showed to somebody of this tenant of late; tells its form. */
    @Transactional
    public Optional<UUID> keep(RoutingContext context) {
        var sent = sent(context);
        var token = sent.flatMap(InterruptedForms::token).flatMap(tokens::read);
        var unkept = token.map(known -> unkept(known, sent.get()));
        context.put(UNKEPT, unkept.orElse(null));
        return token.filter(known -> unkept.isEmpty())
                .filter(known -> isKept(known, path(context), sent.get()))
                .map(SubmissionToken::form);
    }

    private Unkept unkept(SubmissionToken token, String body) {
        if (tokens.hasEnded(token)) {
            return Unkept.TOO_OLD;
        }
        return body.length() > LARGEST ? Unkept.TOO_LARGE : null;
    }

    public static Optional<Unkept> unkept(RoutingContext context) {
        return Optional.ofNullable(context.get(UNKEPT));
    }

    /** Who was removed keeps none. */
    private boolean isKept(SubmissionToken token, String address, String body) {
        if (activeActors.stream().noneMatch(each -> each.mayStillSend(token.actor()))) {
            return false;
        }
        var now = OffsetDateTime.now(clock);
        var text = Map.<String, Object>of(
                "id",
                UUID.randomUUID(),
                "form",
                token.form(),
                "actor",
                token.actor(),
                "address",
                address,
                "body",
                withoutSecrets(body),
                "now",
                now);
        return sql.update(KEEP, text) > 0;
    }

    private String path(RoutingContext context) {
        return context.request().path().substring(redirects.home().length());
    }

    public Optional<InterruptedForm> of(Actor actor, UUID form) {
        return find(
                        "formId = ?1 and actorId = ?2 and keptAt > ?3",
                        form,
                        actor.id(),
                        clock.instant().minus(KEPT))
                .firstResultOptional();
    }

    private static Optional<String> sent(RoutingContext context) {
        var request = context.request();
        var type = request.getHeader("Content-Type");
        boolean isForm = type != null && type.startsWith("application/x-www-form-urlencoded");
        if (request.method() != HttpMethod.POST || !isForm) {
            return Optional.empty();
        }
        try (var body = CurrentRequestManager.get().getInputStream()) {
            return Optional.of(new String(body.readNBytes((int) BodyLimits.MOST), StandardCharsets.UTF_8))
                    .filter(InterruptedForms::isReadable);
        } catch (IOException torn) {
            throw new UncheckedIOException(torn);
        }
    }

    /** No browser sends it otherwise. */
    private static boolean isReadable(String body) {
        try {
            URLDecoder.decode(body, StandardCharsets.UTF_8);
            return body.indexOf(0) < 0;
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    private static String withoutSecrets(String body) {
        return Arrays.stream(body.split("&"))
                .filter(pair -> !UnsavedForm.isSecret(pair.replaceFirst("=.*", "")))
                .collect(Collectors.joining("&"));
    }

    private static Optional<String> token(String body) {
        return Arrays.stream(body.split("&"))
                .filter(pair -> pair.startsWith(TOKEN))
                .map(pair -> URLDecoder.decode(pair.substring(TOKEN.length()), StandardCharsets.UTF_8))
                .findFirst();
    }
}
