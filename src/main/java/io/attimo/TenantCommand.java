package io.attimo;

import io.attimo.identity.Accounts;
import io.attimo.identity.Accounts.Opening;
import io.attimo.identity.ClaimNames;
import io.attimo.identity.MailAddress;
import io.attimo.identity.MailDomain;
import io.attimo.platform.tenancy.Door;
import io.attimo.platform.tenancy.Doors;
import io.attimo.tenant.Tenant;
import io.quarkus.runtime.QuarkusApplication;
import java.net.URI;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Opens a tenant's account on a production database: its provider, its domains, its first admins. For an account that is
 * open it says which claims of the provider are meant, which nobody else can where nobody can sign in.
 */
public class TenantCommand implements QuarkusApplication {

    private static final Set<String> CLAIMS = Set.of("email-claim", "name-claim", "unmarked-email");
    private static final Set<String> OPTIONS = Set.of(
            "code",
            "name",
            "domain",
            "issuer",
            "client-id",
            "admin",
            "language",
            "time-zone",
            "email-claim",
            "name-claim",
            "unmarked-email");

    private final Accounts accounts;
    private final Doors doors;
    private final String clientSecret;

    TenantCommand(
            Accounts accounts,
            Doors doors,
            @ConfigProperty(name = "attimo.client-secret") Optional<String> clientSecret) {
        this.accounts = accounts;
        this.doors = doors;
        this.clientSecret = clientSecret.orElse(null);
    }

    @Override
    public int run(String... args) {
        try {
            if (isAboutClaims(args)) {
                return understand(args);
            }
            var opening = opening(args, clientSecret);
            refuseWhatIsTaken(opening);
            accounts.open(opening);
            System.out.printf(
                    "%s is open at /t/%s; its provider must allow the redirect URI /t/%2$s/callback of this server.%n",
                    opening.name(), opening.code());
            return 0;
        } catch (Refused refused) {
            System.err.println(refused.getMessage());
            return 1;
        }
    }

    private boolean isAboutClaims(String... args) {
        var options = options(args);
        return options.containsKey("code")
                && options.keySet().stream().anyMatch(CLAIMS::contains)
                && options.keySet().stream().allMatch(name -> name.equals("code") || CLAIMS.contains(name))
                && accounts.isOpen(one(options, "code", null));
    }

    private int understand(String... args) {
        var options = options(args);
        var code = one(options, "code", null);
        var claims = claims(options, accounts.claims(code));
        accounts.understand(code, claims);
        System.out.printf(
                "%s reads the e-mail from %s and the name from %s; an e-mail without email_verified %s.%n",
                code, claims.email(), claims.name(), claims.takesUnmarked() ? "counts as verified" : "is refused");
        return 0;
    }

    private void refuseWhatIsTaken(Opening opening) {
        if (accounts.isOpen(opening.code())) {
            throw new Refused("There is a tenant with the code " + opening.code() + " already.");
        }
        for (var domain : opening.domains()) {
            if (doors.tenantBehind(Door.Kind.DOMAIN, domain).isPresent()) {
                throw new Refused("The domain " + domain + " belongs to another tenant already.");
            }
        }
    }

    static Opening opening(String[] args, String clientSecret) {
        var options = options(args);
        var code = one(options, "code", null);
        require(Tenant.isCode(code), "--code takes 3 to 40 small letters, digits and hyphens, such as acme.");
        var language = one(options, "language", "en");
        require(Set.of("en", "it").contains(language), "--language is en or it.");
        var name = one(options, "name", null);
        require(Tenant.isName(name), "--name takes at most " + Tenant.LONGEST_NAME + " characters.");
        return new Opening(
                code,
                name,
                language,
                zone(one(options, "time-zone", "UTC")),
                all(options, "domain", MailDomain::of, MailDomain::name, "a name such as acme.example"),
                issuer(one(options, "issuer", null)),
                one(options, "client-id", null),
                clientSecret,
                claims(options, ClaimNames.STANDARD),
                all(options, "admin", MailAddress::of, MailAddress::text, "an e-mail address"));
    }

    private static ClaimNames claims(Map<String, List<String>> options, ClaimNames otherwise) {
        var unmarked = one(options, "unmarked-email", otherwise.takesUnmarked() ? "verified" : "refused");
        require(Set.of("verified", "refused").contains(unmarked), "--unmarked-email is verified or refused.");
        return new ClaimNames(
                claim(options, "email-claim", otherwise.email()),
                claim(options, "name-claim", otherwise.name()),
                unmarked.equals("verified"));
    }

    private static String claim(Map<String, List<String>> options, String option, String otherwise) {
        var name = one(options, option, otherwise);
        require(ClaimNames.isName(name), "--" + option + " takes the name of a claim, such as email.");
        return name;
    }

    private static Map<String, List<String>> options(String[] args) {
        var options = new HashMap<String, List<String>>();
        for (int i = 0; i < args.length; i += 2) {
            require(
                    args[i].startsWith("--") && OPTIONS.contains(args[i].substring(2)),
                    "tenant does not know " + args[i] + "; it takes --"
                            + String.join(", --", OPTIONS.stream().sorted().toList()) + ".");
            require(i + 1 < args.length && !args[i + 1].isBlank(), args[i] + " needs a value.");
            options.computeIfAbsent(args[i].substring(2), name -> new ArrayList<>())
                    .add(args[i + 1].strip());
        }
        return options;
    }

    private static String one(Map<String, List<String>> options, String name, String otherwise) {
        var values = options.getOrDefault(name, otherwise == null ? List.of() : List.of(otherwise));
        require(values.size() == 1, "tenant needs --" + name + " once.");
        return values.get(0);
    }

    private static <T> List<String> all(
            Map<String, List<String>> options,
            String name,
            Function<String, Optional<T>> read,
            Function<T, String> text,
            String wanted) {
        require(options.containsKey(name), "tenant needs --" + name + " at least once.");
        return options.get(name).stream()
                .map(value -> read.apply(value)
                        .map(text)
                        .orElseThrow(() -> new Refused("--" + name + " takes " + wanted + ".")))
                .distinct()
                .toList();
    }

    private static String issuer(String address) {
        try {
            var uri = URI.create(address);
            boolean isSafe = "https".equals(uri.getScheme()) && uri.getHost() != null && uri.getUserInfo() == null;
            require(
                    isSafe && uri.getQuery() == null && uri.getFragment() == null,
                    "--issuer takes the provider's https address.");
            return address;
        } catch (IllegalArgumentException malformed) {
            throw new Refused("--issuer takes the provider's https address.");
        }
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException unknown) {
            throw new Refused("--time-zone takes a name such as Europe/Rome.");
        }
    }

    private static void require(boolean isMet, String sentence) {
        if (!isMet) {
            throw new Refused(sentence);
        }
    }
}
