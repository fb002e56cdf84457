package io.attimo.support;

import io.agroal.api.AgroalDataSource;
import io.attimo.demo.DemoProvider;
import io.attimo.demo.DemoSigningKey;
import io.attimo.demo.Persona;
import io.attimo.identity.Member;
import io.attimo.identity.Members;
import io.attimo.identity.Role;
import io.attimo.platform.secrets.Vault;
import io.attimo.platform.tenancy.Tenancy;
import io.attimo.session.Sessions;
import io.attimo.sso.TenantProvisioning;
import io.attimo.suggestion.Play;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;

/**
 * Two tenants that nobody else uses: whatever they are shown or lose is seen. All text of {@link #THEIRS} bears the
 * {@link #CANARY}. A third has the provider of {@link #OURS}, so that only the tenant tells their sessions apart.
 */
@Singleton
public class Twins {

    public static final String OURS = "twin-ours";
    public static final String THEIRS = "twin-theirs";
    public static final String SAME_PROVIDER = "twin-cousin";
    public static final String CANARY = "ZQ7B";

    private static String everything;

    private final Map<String, Visitor> visitors = new ConcurrentHashMap<>();
    private final Set<String> opened = new HashSet<>();
    private final TenantProvisioning tenantAccounts;
    private final Members members;
    private final Sessions sessions;
    private final Tenancy tenancy;
    private final DemoSigningKey key;
    private final AgroalDataSource database;

    Twins(
            TenantProvisioning tenantAccounts,
            Members members,
            Sessions sessions,
            Tenancy tenancy,
            DemoSigningKey key,
            AgroalDataSource database) {
        this.tenantAccounts = tenantAccounts;
        this.members = members;
        this.sessions = sessions;
        this.tenancy = tenancy;
        this.key = key;
        this.database = database;
    }

    public synchronized void open() {
        open(OURS, "studio", "The other twin");
        open(THEIRS, "shop", CANARY + " Twin");
        open(SAME_PROVIDER, "studio", "The cousin");
    }

    /** One more tenant, of the provider that {@link #OURS} has. */
    public synchronized void opens(String tenant, String name) {
        open(tenant, "studio", name);
    }

    /** The cookies and marks of a browser in which the member with this role is signed in. */
    public Map<String, String> browserOf(String tenant, Role role) {
        open();
        visitors.computeIfPresent(tenant + role, (key, known) -> isIn(known) ? known : null);
        var visitor = visitors.computeIfAbsent(tenant + role, nobody -> {
            var issuer = tenant.equals(THEIRS) ? "shop" : "studio";
            var persona = Persona.of(issuer).stream()
                    .filter(each -> each.standing().name().equals(role.name()))
                    .findFirst()
                    .orElseThrow();
            return new Visitor(Cast.address(), tenant).signsInAs(persona.subject());
        });
        return browser(visitor.cookies());
    }

    /** Routes end sessions too, and whoever walks them all is signed out now and then. */
    private boolean isIn(Visitor visitor) {
        return within(
                visitor.tenant(),
                () -> sessions.count(
                                "secret = ?1 and endedAt is null",
                                Vault.hash(visitor.cookies().get("attimo_session")))
                        > 0);
    }

    public static Map<String, String> browser(Map<String, String> cookies) {
        var headers = new HashMap<>(Map.of("Sec-Fetch-Site", "same-origin", "Accept-Language", "en"));
        if (!cookies.isEmpty()) {
            headers.put("Cookie", Visitor.cookieHeader(cookies));
        }
        return headers;
    }

    /** The token of the form on a page that an admin is shown. */
    public String sealOf(String tenant, String page) {
        return sealOf("/t/" + tenant + page, browserOf(tenant, Role.ADMIN));
    }

    public static String sealOf(String address, Map<String, String> headers) {
        var shown = Raw.gets(address, headers);
        return Jsoup.parse(shown.body()).selectFirst("input[name=form]").attr("value");
    }

    public <T> T within(String tenant, Supplier<T> work) {
        open();
        return tenancy.within(tenant, () -> QuarkusTransaction.requiringNew().call(work::get));
    }

    public static String text(String tenant, String text) {
        return tenant.equals(THEIRS) ? CANARY + " " + text : text;
    }

    /** Sends what a browser or program would send to the route, with nothing filled in. */
    public static HttpResponse<String> send(Routes.Route route, String address, Map<String, String> headers) {
        if (route.isRead()) {
            return Raw.gets(address, headers);
        }
        var all = new HashMap<>(headers);
        boolean isMultipart = route.takes().startsWith("multipart");
        all.put("Content-Type", isMultipart ? "multipart/form-data; boundary=xx" : route.takes());
        // without a play a decision is not there even for our own ids, which would hide who finds theirs
        var play = "play=" + Play.values()[0];
        var body = isMultipart
                ? "--xx\r\nContent-Disposition: form-data; name=\"nothing\"\r\n\r\nnothing\r\n--xx--\r\n"
                : route.takes().endsWith("json") ? "{}" : play;
        return Raw.send(route.method(), address, all, body);
    }

    /** Asks the database as the application does for this tenant. */
    public interface Asking<T> {
        T ask(Connection connection) throws SQLException, IOException;
    }

    public <T> T ask(String tenant, Asking<T> asking) {
        open();
        return tenancy.within(tenant, () -> {
            try (var connection = database.getConnection()) {
                return asking.ask(connection);
            } catch (SQLException | IOException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private void waitForJobsOf(String tenant) {
        var end = System.nanoTime() + 5_000_000_000L;
        while (System.nanoTime() < end && isAtWork(tenant)) {
            LockSupport.parkNanos(20_000_000);
        }
    }

    private boolean isAtWork(String tenant) {
        var jobs = ask(
                tenant,
                connection -> Schema.ask(
                        connection,
                        "select id from jobs where tenant_id = ? and due_at < now() + interval '10 s'",
                        tenant));
        return !jobs.isEmpty();
    }

    /** What stands of the tenant in each table, in short, once no job that it began itself is due any more. */
    public Map<String, String> everythingOf(String tenant) {
        waitForJobsOf(tenant);
        return ask(tenant, connection -> {
            var found = new TreeMap<String, String>();
            for (var line : Schema.ask(connection, everything(connection), tenant)) {
                found.put(line.replaceAll(" .*", ""), line);
            }
            return found;
        });
    }

    /** One query over all tables, made once, since it is asked so often. */
    private static String everything(Connection connection) throws SQLException {
        if (everything == null) {
            everything = sumsOfTables(connection);
        }
        return everything;
    }

    private static String sumsOfTables(Connection connection) throws SQLException {
        var tables = Schema.ask(connection, """
                select table_name from information_schema.columns
                where table_schema = 'public' and column_name = 'tenant_id'\
                """);
        var sums = tables.stream().map("""
                        select '%1$s ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '')
                        from %1$s t where tenant_id = (select tenant from asked)\
                        """::formatted).collect(Collectors.joining(" union all "));
        return "with asked as (select ?::text as tenant) " + sums;
    }

    private void open(String code, String issuer, String name) {
        if (!opened.add(code) || tenantAccounts.isOpen(code)) {
            return;
        }
        tenantAccounts.open(new TenantProvisioning.Opening(
                code,
                name,
                "en",
                ZoneId.of("UTC"),
                List.of(code + ".example"),
                Cast.address() + "/demo-sign-in/" + issuer,
                DemoProvider.CLIENT_ID,
                key.clientSecret(),
                List.of()));
        tenancy.within(
                code,
                () -> QuarkusTransaction.requiringNew()
                        .run(() -> Persona.of(issuer).stream()
                                .filter(persona -> persona.standing() != Persona.Standing.NEWCOMER)
                                .map(persona -> new Member(
                                        persona.email(),
                                        Role.valueOf(persona.standing().name())))
                                .forEach(members::persist)));
    }
}
