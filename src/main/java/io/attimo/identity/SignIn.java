package io.attimo.identity;

import io.attimo.platform.secrets.Vault;
import io.attimo.platform.tenancy.Tenancy;
import io.attimo.tenant.Audit;
import io.attimo.tenant.Deed;
import io.attimo.tenant.DeedKind;
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
class SignIn implements AuthenticationCompletionAction {

    private final UserInfoQuestion userInfo;
    private final Tenancy tenancy;
    private final Members members;
    private final Sessions sessions;
    private final Logouts logouts;
    private final SessionLimits limits;
    private final Audit audit;
    private final Clock clock;

    SignIn(
            UserInfoQuestion userInfo,
            Tenancy tenancy,
            Members members,
            Sessions sessions,
            Logouts logouts,
            SessionLimits limits,
            Audit audit,
            Clock clock) {
        this.userInfo = userInfo;
        this.tenancy = tenancy;
        this.members = members;
        this.sessions = sessions;
        this.logouts = logouts;
        this.limits = limits;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Uni<Void> action(AuthenticationCompletionContext completed) {
        Doorkeeper.House house = completed.routingContext().get(TenantDoor.HOUSE);
        return userInfo.of(completed, house.claims())
                .flatMap(beside -> completed
                        .requestContext()
                        .runBlocking(() -> {
                            enter(completed, house, beside);
                            return completed.identity();
                        })
                        .replaceWithVoid());
    }

    private void enter(AuthenticationCompletionContext completed, Doorkeeper.House house, Claims beside) {
        var visitor = Visitor.of(completed.identity(), beside, house.claims())
                .orElseThrow(() -> new SignInFault.Found(SignInFault.NO_TOKEN));
        visitor.demand(house.signIn(), clock.instant());
        if (completed.tokens().getIdToken().length() > SessionTokens.LARGEST) {
            throw new SignInFault.Found(SignInFault.TOO_LARGE, visitor.inShort());
        }
        tenancy.within(
                house.tenant().code(),
                () -> QuarkusTransaction.requiringNew().run(() -> enter(visitor, completed.routingContext())));
    }

    /** Whoever is refused leaves nothing here but a line in the audit log. */
    private void enter(Visitor visitor, RoutingContext context) {
        if (logouts.isLeft(visitor)) {
            throw new SignInFault.Found(SignInFault.NOT_NOW, visitor.inShort());
        }
        var member = members.known(visitor)
                .or(() -> members.admit(visitor))
                .orElseThrow(() -> new SignInFault.Found(members.whyNot(visitor), visitor.inShort()));
        if (member.isRemoved()) {
            throw new SignInFault.Found(SignInFault.REMOVED, visitor.inShort());
        }
        member.meet(visitor);
        var session = going(visitor, context).orElseGet(() -> start(member, context));
        session.vouch(visitor.session(), clock.instant());
        SessionTokens.belongTo(session, context);
    }

    /** The session this browser has already, if it is this person's and still lives. */
    private Optional<Session> going(Visitor visitor, RoutingContext context) {
        return SessionCookie.secretIn(context)
                .flatMap(sessions::behind)
                .filter(session -> session.isOf(visitor) && session.isLive(limits, clock.instant()));
    }

    private Session start(Member member, RoutingContext context) {
        var secret = Vault.token();
        var browser = Browser.of(context.request().getHeader("User-Agent"));
        SessionCookie.give(context, secret, limits);
        audit.record(member.id(), member.name(), Deed.of(DeedKind.SIGNED_IN, browser.inShort()));
        return sessions.start(new Session(member, secret, browser, clock.instant()));
    }
}
