package io.attimo.session;

import io.attimo.audit.AuditEvent;
import io.attimo.audit.AuditEventKind;
import io.attimo.audit.AuditLog;
import io.attimo.identity.Claims;
import io.attimo.identity.Member;
import io.attimo.identity.Members;
import io.attimo.identity.ProviderIdentity;
import io.attimo.identity.SignInFault;
import io.attimo.platform.secrets.Vault;
import io.attimo.platform.tenancy.Tenancy;
import io.attimo.sso.SessionLimits;
import io.attimo.sso.TenantSignInCache;
import io.attimo.sso.UserInfoRequest;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.oidc.AuthenticationCompletionAction;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;

/**
 * What follows when a provider's code was changed into its word for somebody: their session, new or going on. It is
 * the one place where a session starts, so that a word that was copied, or came another way, opens nothing.
 */
@Singleton
class SignInCompletion implements AuthenticationCompletionAction {

    private final UserInfoRequest userInfo;
    private final Tenancy tenancy;
    private final Members members;
    private final Sessions sessions;
    private final BackChannelLogoutMessages backChannelLogoutMessages;
    private final SessionLimits limits;
    private final AuditLog auditLog;
    private final Clock clock;

    SignInCompletion(
            UserInfoRequest userInfo,
            Tenancy tenancy,
            Members members,
            Sessions sessions,
            BackChannelLogoutMessages backChannelLogoutMessages,
            SessionLimits limits,
            AuditLog auditLog,
            Clock clock) {
        this.userInfo = userInfo;
        this.tenancy = tenancy;
        this.members = members;
        this.sessions = sessions;
        this.backChannelLogoutMessages = backChannelLogoutMessages;
        this.limits = limits;
        this.auditLog = auditLog;
        this.clock = clock;
    }

    @Override
    public Uni<Void> action(AuthenticationCompletionContext completed) {
        TenantSignInCache.House house = completed.routingContext().get(TenantRouting.HOUSE);
        return userInfo.of(completed, house.claims())
                .flatMap(beside -> completed
                        .requestContext()
                        .runBlocking(() -> {
                            enter(completed, house, beside);
                            return completed.identity();
                        })
                        .replaceWithVoid());
    }

    private void enter(AuthenticationCompletionContext completed, TenantSignInCache.House house, Claims beside) {
        var providerIdentity = ProviderIdentity.of(completed.identity(), beside, house.claims())
                .orElseThrow(() -> new SignInFault.Found(SignInFault.NO_TOKEN));
        providerIdentity.demand(house.signIn(), clock.instant());
        if (completed.tokens().getIdToken().length() > SessionTokenStore.LARGEST) {
            throw new SignInFault.Found(SignInFault.TOO_LARGE, providerIdentity.inShort());
        }
        tenancy.within(
                house.tenant().code(),
                () -> QuarkusTransaction.requiringNew().run(() -> enter(providerIdentity, completed.routingContext())));
    }

    /** Whoever is refused leaves nothing here but a line in the audit log. */
    private void enter(ProviderIdentity providerIdentity, RoutingContext context) {
        if (backChannelLogoutMessages.isLeft(providerIdentity)) {
            throw new SignInFault.Found(SignInFault.NOT_NOW, providerIdentity.inShort());
        }
        var member = members.known(providerIdentity)
                .or(() -> members.admit(providerIdentity))
                .orElseThrow(() -> new SignInFault.Found(members.whyNot(providerIdentity), providerIdentity.inShort()));
        if (member.isRemoved()) {
            throw new SignInFault.Found(SignInFault.REMOVED, providerIdentity.inShort());
        }
        member.meet(providerIdentity);
        var session = going(providerIdentity, context).orElseGet(() -> start(member, context));
        session.vouch(providerIdentity.session(), clock.instant());
        SessionTokenStore.belongTo(session, context);
    }

    /** The session this browser has already, if it is this person's and still lives. */
    private Optional<Session> going(ProviderIdentity providerIdentity, RoutingContext context) {
        return SessionCookie.secretIn(context)
                .flatMap(sessions::behind)
                .filter(session -> session.isOf(providerIdentity) && session.isLive(limits, clock.instant()));
    }

    private Session start(Member member, RoutingContext context) {
        var secret = Vault.token();
        var userAgent = UserAgent.of(context.request().getHeader("User-Agent"));
        SessionCookie.give(context, secret, limits);
        auditLog.record(member.actor(), AuditEvent.of(AuditEventKind.SIGNED_IN, userAgent.inShort()));
        return sessions.start(new Session(member, secret, userAgent, clock.instant()));
    }
}
