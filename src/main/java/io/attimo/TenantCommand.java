package io.attimo;

import io.attimo.identity.ClaimMapping;
import io.attimo.identity.MailAddress;
import io.attimo.identity.MailDomain;
import io.attimo.platform.outbound.AllowedAddresses;
import io.attimo.platform.tenancy.TenantLookup;
import io.attimo.platform.tenancy.TenantLookupEntry;
import io.attimo.sso.TenantProvisioning;
import io.attimo.sso.TenantProvisioning.Opening;
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
import org.eclipse.microprofile.config.Config;

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

    private static final String ISSUER = "--issuer takes the provider's https address; one without https is on a host"
            + " that ATTIMO_SSO_ALLOWED_PRIVATE_HOSTS names.";

    private final TenantProvisioning tenantAccounts;
    private final TenantLookup tenantLookup;
    private final OperatorSettingsCheck settings;

    TenantCommand(TenantProvisioning tenantAccounts, TenantLookup tenantLookup, Config config) {
        this.tenantAccounts = tenantAccounts;
        this.tenantLookup = tenantLookup;
        this.settings = new OperatorSettingsCheck(config);
    }

    /** As far as the words tell, before anything is started for them. */
    static void refuseWhatCannotBe(OperatorSettingsCheck settings, String... args) {
        var options = options(args);
        if (isAboutClaims(options)) {
            code(options);
            claims(options, ClaimMapping.STANDARD);
        } else {
            opening(options, settings);
        }
    }

    @Override
    public int run(String... args) {
        try {
            var options = options(args);
            if (isAboutClaims(options)) {
                understand(options);
            } else {
                open(opening(options, settings));
            }
            return 0;
        } catch (CommandFailure commandFailure) {
            System.err.println(commandFailure.getMessage());
            return 1;
        }
    }

    private static boolean isAboutClaims(Map<String, List<String>> options) {
        return options.containsKey("code")
                && options.keySet().stream().anyMatch(CLAIMS::contains)
                && options.keySet().stream().allMatch(name -> name.equals("code") || CLAIMS.contains(name));
    }

    private void understand(Map<String, List<String>> options) {
        var code = code(options);
        require(tenantAccounts.isOpen(code), "There is no tenant with the code " + code + ".");
        var claims = claims(options, tenantAccounts.claims(code));
        tenantAccounts.understand(code, claims);
        System.out.printf(
                "%s reads the e-mail from %s and the name from %s; an e-mail without email_verified %s.%n",
                code, claims.email(), claims.name(), claims.takesUnmarked() ? "counts as verified" : "is refused");
    }

    private void open(Opening opening) {
        refuseWhatIsTaken(opening);
        tenantAccounts.open(opening);
        System.out.printf(
                "%s is open at /t/%s; its provider must allow the redirect URI /t/%2$s/callback of this server,"
                        + " and /t/%2$s/signed-out after signing out.%n",
                opening.name(), opening.code());
    }

    private void refuseWhatIsTaken(Opening opening) {
        if (tenantAccounts.isOpen(opening.code())) {
            throw new CommandFailure("There is a tenant with the code " + opening.code() + " already.");
        }
        for (var domain : opening.domains()) {
            if (tenantLookup.tenantBehind(TenantLookupEntry.Kind.DOMAIN, domain).isPresent()) {
                throw new CommandFailure("The domain " + domain + " belongs to another tenant already.");
            }
        }
    }

    static Opening opening(String[] args, OperatorSettingsCheck settings) {
        return opening(options(args), settings);
    }

    private static Opening opening(Map<String, List<String>> options, OperatorSettingsCheck settings) {
        var code = code(options);
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
                issuer(one(options, "issuer", null), settings),
                one(options, "client-id", null),
                settings.needs("attimo.client-secret"),
                claims(options, ClaimMapping.STANDARD),
                all(options, "admin", MailAddress::of, MailAddress::text, "an e-mail address"));
    }

    private static String code(Map<String, List<String>> options) {
        var code = one(options, "code", null);
        require(Tenant.isCode(code), "--code takes 3 to 40 small letters, digits and hyphens, such as acme.");
        return code;
    }

    private static ClaimMapping claims(Map<String, List<String>> options, ClaimMapping otherwise) {
        var unmarked = one(options, "unmarked-email", otherwise.takesUnmarked() ? "verified" : "refused");
        require(Set.of("verified", "refused").contains(unmarked), "--unmarked-email is verified or refused.");
        return new ClaimMapping(
                claim(options, "email-claim", otherwise.email()),
                claim(options, "name-claim", otherwise.name()),
                unmarked.equals("verified"));
    }

    private static String claim(Map<String, List<String>> options, String option, String otherwise) {
        var name = one(options, option, otherwise);
        require(ClaimMapping.isName(name), "--" + option + " takes the name of a claim, such as email.");
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
                        .orElseThrow(() -> new CommandFailure("--" + name + " takes " + wanted + ".")))
                .distinct()
                .toList();
    }

    /** By https wherever it may be: whoever serves is told of private hosts, not each who opens an account. */
    private static String issuer(String address, OperatorSettingsCheck settings) {
        try {
            var uri = URI.create(address);
            boolean isSafe = "https".equals(uri.getScheme()) && uri.getHost() != null && uri.getUserInfo() == null;
            require(
                    (isSafe || AllowedAddresses.mayBe(address, settings.texts("attimo.sso.allowed-private-hosts")))
                            && uri.getQuery() == null
                            && uri.getFragment() == null,
                    ISSUER);
            return address;
        } catch (IllegalArgumentException malformed) {
            throw new CommandFailure(ISSUER);
        }
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException unknown) {
            throw new CommandFailure("--time-zone takes a name such as Europe/Rome.");
        }
    }

    private static void require(boolean isMet, String sentence) {
        if (!isMet) {
            throw new CommandFailure(sentence);
        }
    }
}
