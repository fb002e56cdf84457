package io.attimo.support;

import io.attimo.demo.DemoProvider;
import io.attimo.demo.DemoSeeds;
import io.attimo.demo.DemoSigningKey;
import io.attimo.demo.DemoTenant;
import io.attimo.demo.Persona;
import io.attimo.identity.Members;
import io.attimo.platform.tenancy.Tenancy;
import io.attimo.sso.SignInCacheReset;
import io.attimo.sso.TenantProvisioning;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * The people of the tests, signed in through the demo provider. At the studio Alice is an admin, Elena an editor and
 * Bob a viewer; Charlie, Sam and Vera are the same at the shop, and so strangers to the studio.
 */
@Singleton
public class Cast {

    public static final String STUDIO = "studio";
    public static final String SHOP = "shop";

    private final Map<Persona, Visitor> visitors = new ConcurrentHashMap<>();
    private final Set<String> opened = new HashSet<>();
    private final DemoSeeds demoSeeds;
    private final TenantProvisioning tenantAccounts;
    private final Members members;
    private final DemoSigningKey key;
    private final Tenancy tenancy;
    private final SignInCacheReset signInCacheReset;

    Cast(
            DemoSeeds demoSeeds,
            TenantProvisioning tenantAccounts,
            Members members,
            DemoSigningKey key,
            Tenancy tenancy,
            SignInCacheReset signInCacheReset) {
        this.demoSeeds = demoSeeds;
        this.tenantAccounts = tenantAccounts;
        this.members = members;
        this.key = key;
        this.tenancy = tenancy;
        this.signInCacheReset = signInCacheReset;
    }

    public Visitor alice() {
        return signedIn(Persona.ALICE);
    }

    public Visitor elena() {
        return signedIn(Persona.ELENA);
    }

    public Visitor bob() {
        return signedIn(Persona.BOB);
    }

    public Visitor charlie() {
        return signedIn(Persona.CHARLIE);
    }

    public Visitor sam() {
        return signedIn(Persona.SAM);
    }

    public Visitor vera() {
        return signedIn(Persona.VERA);
    }

    /** Somebody of the persona's tenant who has not signed in. */
    public Visitor anonymousAt(String tenant) {
        open(tenant);
        return new Visitor(address(), tenant);
    }

    /** A visitor with a session of their own, so that signing out disturbs nobody. */
    public Visitor freshly(Persona persona) {
        open(persona.issuer());
        return freshly(persona, persona.issuer());
    }

    public Visitor freshly(Persona persona, String tenant) {
        return new Visitor(address(), tenant).signsInAs(persona.subject());
    }

    /** A member whose browser asks for Italian, and who never said otherwise. */
    public Visitor inItalian(Persona persona) {
        at(persona.issuer(), () -> members.update("language = null where email = ?1", persona.email()));
        return freshly(persona).speaking("it");
    }

    /** A company of one test alone; the persona is its admin and signs in where they always do. */
    public void opens(String tenant, Persona admin) {
        opens(new TenantProvisioning.Opening(
                tenant,
                "The " + tenant,
                "en",
                ZoneId.of("Europe/Rome"),
                List.of(tenant + ".example"),
                address() + "/demo-sign-in/" + admin.issuer(),
                DemoProvider.CLIENT_ID,
                key.clientSecret(),
                List.of(admin.email())));
    }

    /** A company that expects nobody; whoever signs in there is sent to this issuer. */
    public void opens(String code, String issuer) {
        opens(new TenantProvisioning.Opening(
                code,
                code,
                "en",
                ZoneId.of("UTC"),
                List.of(),
                issuer,
                DemoProvider.CLIENT_ID,
                key.clientSecret(),
                List.of()));
    }

    /** A company; where an earlier test of this application opened it already, it signs in as this one does from now on. */
    public void opens(TenantProvisioning.Opening opening) {
        if (tenantAccounts.isOpen(opening.code())) {
            tenantAccounts.reconnect(opening.code(), opening.issuer(), opening.clientId(), opening.clientSecret());
            signInCacheReset.forget(opening.code());
        } else {
            tenantAccounts.open(opening);
        }
    }

    /** Makes something at the tenant, in one transaction. */
    public <T> T at(String tenant, Supplier<T> work) {
        open(tenant);
        return tenancy.within(tenant, () -> QuarkusTransaction.requiringNew().call(work::get));
    }

    public static String address() {
        return "http://localhost:" + ConfigProvider.getConfig().getValue("quarkus.http.test-port", String.class);
    }

    /** After a deed that ends everybody's session. */
    public void forgetSessions() {
        visitors.clear();
    }

    private Visitor signedIn(Persona persona) {
        return visitors.computeIfAbsent(persona, this::freshly);
    }

    private synchronized void open(String tenant) {
        if (opened.add(tenant)) {
            demoSeeds.open(DemoTenant.of(tenant), address());
        }
    }
}
