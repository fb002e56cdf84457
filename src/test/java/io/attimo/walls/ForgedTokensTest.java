package io.attimo.walls;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.audit.AuditEventKind;
import io.attimo.audit.AuditLog;
import io.attimo.demo.Persona;
import io.attimo.identity.Members;
import io.attimo.identity.Role;
import io.attimo.identity.SignInFault;
import io.attimo.platform.tenancy.Tenancy;
import io.attimo.session.Sessions;
import io.attimo.sso.TenantProvisioning;
import io.attimo.support.Cast;
import io.attimo.support.Detour;
import io.attimo.support.Imposter;
import io.attimo.support.Logbook;
import io.attimo.support.Raw;
import io.attimo.support.TestDatabase;
import io.attimo.support.Twins;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A provider that lies in every way there is: nobody gets in by it, and only the tenant learns why. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ForgedTokensTest {

    private static final String TENANT = "forged";
    private static final Imposter PROVIDER = Imposter.open();
    private static final Imposter OTHER = Imposter.open();

    @Inject
    Cast cast;

    @Inject
    TenantProvisioning tenantAccounts;

    @Inject
    Members members;

    @Inject
    Sessions sessions;

    @Inject
    AuditLog auditLog;

    @Inject
    Tenancy tenancy;

    @BeforeEach
    void a_company_signs_in_there() {
        if (!tenantAccounts.isOpen(TENANT)) {
            tenantAccounts.open(PROVIDER.company(TENANT, "ada"));
        }
    }

    @AfterAll
    static void close() {
        PROVIDER.close();
        OTHER.close();
    }

    @Test
    void a_sound_token_lets_in_and_each_forged_one_is_refused_without_a_reason_but_in_the_audit_log() throws Exception {
        var sound = PROVIDER.signsIn(TENANT, "ada", claims -> {});
        assertThat(sound).containsKey("attimo_session");
        assertThat(Raw.gets("/t/forged/help", Twins.browser(sound)).statusCode())
                .isEqualTo(200);
        long before = count();

        var complaints = new ArrayList<String>();
        var forgeries = new Forgeries(PROVIDER, OTHER).all();
        for (var forgery : forgeries.entrySet()) {
            var detour = Detour.from(TENANT);
            PROVIDER.gives(forgery.getValue().of(detour));
            var answer = detour.back();
            var location = answer.headers().firstValue("Location").orElse("none");
            if (answer.statusCode() != 303
                    || !location.startsWith("/t/forged/sign-in-failed?number=")
                    || !answer.body().isEmpty()) {
                complaints.add(forgery.getKey() + " gets " + answer.statusCode() + " " + location + answer.body());
            }
            if (!Detour.cookies(answer).isEmpty()) {
                complaints.add(
                        forgery.getKey() + " gets " + Detour.cookies(answer).keySet());
            }
        }

        assertThat(complaints).isEmpty();
        assertThat(forgeries).hasSizeGreaterThanOrEqualTo(30);
        assertThat(count()).isEqualTo(before);
        assertThat(within(() -> auditLog.page(AuditLog.LIST.plain()).rows()))
                .filteredOn(entry -> entry.kind() == AuditEventKind.SIGN_IN_REFUSED)
                .allMatch(entry -> entry.about().isEmpty())
                .extracting(entry -> entry.detail().replaceFirst(" .*", ""))
                .contains(Stream.of(
                                SignInFault.NO_TOKEN,
                                SignInFault.NOT_SIGNED_BY_PROVIDER,
                                SignInFault.OTHER_ISSUER,
                                SignInFault.OTHER_CLIENT,
                                SignInFault.NOT_NOW,
                                SignInFault.OTHER_SIGN_IN,
                                SignInFault.NO_SUBJECT)
                        .map(SignInFault::name)
                        .toArray(String[]::new));
        assertThat(Raw.gets("/t/forged/audit", Twins.browser(sound)).body())
                .contains("the token is not signed with a key of the provider");
    }

    @Test
    void nothing_of_the_person_is_logged_whatever_is_wrong_with_the_token_and_whatever_an_operator_asks_for()
            throws Exception {
        try (var log = Logbook.openForEverything()) {
            var sent = new ArrayList<String>();
            PROVIDER.signsIn(TENANT, "ada", claims -> claims.setStringClaim("name", Forgeries.NAME));
            for (var forgery : new Forgeries(PROVIDER, OTHER).all().values()) {
                var detour = Detour.from(TENANT);
                sent.add(forgery.of(detour));
                PROVIDER.gives(sent.get(sent.size() - 1));
                detour.back();
            }
            for (var status : List.of(400, 401, 500)) {
                PROVIDER.refuses(status, "{\"error\":\"invalid_client\",\"hint\":\"not for ada@forged.example\"}");
                Detour.from(TENANT).back();
            }

            assertThat(log.lines())
                    .extracting(line -> line.at("/message").asText())
                    .filteredOn(line -> line.startsWith("sign-in refused: "))
                    .hasSize(sent.size() + 3)
                    .anyMatch(line -> line.startsWith("sign-in refused: OTHER_CLIENT"))
                    .contains("sign-in refused: CLIENT_NOT_TAKEN (invalid_client)");
            var personal = sent.stream()
                    .filter(token -> token.length() > 20)
                    .map(token -> token.split("\\.")[1])
                    .collect(Collectors.toCollection(ArrayList::new));
            personal.addAll(List.of("@forged.example", Forgeries.NAME));
            assertThat(log.lines())
                    .filteredOn(line -> personal.stream().anyMatch(line.toString()::contains))
                    .extracting(line -> line.at("/loggerName").asText())
                    .isEmpty();
        }
    }

    @Test
    void a_state_that_is_missing_anothers_or_used_up_starts_nothing() {
        var detour = Detour.from(TENANT);
        var other = Detour.from(TENANT);
        PROVIDER.gives(PROVIDER.signs(PROVIDER.claims("ada", detour.nonce())));

        for (var answer : List.of(
                detour.back("code=any", detour.cookie()),
                detour.back("code=any", ""),
                detour.back("code=any&state=" + detour.state(), ""),
                detour.back("code=any&state=" + detour.state(), other.cookie()),
                detour.back("code=any&state=" + detour.state() + "&state=" + other.state(), detour.cookie()),
                detour.back("code=any&state=" + detour.state(), renamed(other.cookie(), detour.cookie())),
                detour.back("state=" + detour.state(), detour.cookie()))) {
            assertThat(Detour.cookies(answer)).doesNotContainKey("attimo_session");
            assertThat(answer.statusCode()).isIn(302, 303);
        }
    }

    @Test
    void a_code_is_worth_nothing_the_second_time_nor_without_the_verifier_it_was_given_for() {
        cast.alice();
        var detour = Detour.from(Cast.STUDIO);
        var code = codeFor(Persona.BOB);
        var stolen = detour.back("code=" + code.value() + "&state=" + detour.state(), detour.cookie());
        assertThat(stolen.headers().firstValue("Location").orElseThrow()).contains("/sign-in-failed?number=");

        var fresh = codeFor(Persona.BOB);
        var query = "code=" + fresh.value() + "&state=" + fresh.detour().state();
        var first = fresh.detour().back(query, fresh.detour().cookie());
        assertThat(Detour.cookies(first)).containsKey("attimo_session");
        var replayed = fresh.detour().back(query, fresh.detour().cookie());
        assertThat(replayed.headers().firstValue("Location").orElseThrow()).contains("/sign-in-failed?number=");
        assertThat(Detour.cookies(replayed)).isEmpty();
    }

    @Test
    void the_e_mail_of_an_administrator_makes_nobody_the_administrator() {
        var ada = PROVIDER.signsIn(TENANT, "ada", claims -> {});
        assertThat(Raw.gets("/t/forged/audit", Twins.browser(ada)).statusCode()).isEqualTo(200);

        var mallory = PROVIDER.signsIn(TENANT, "ada", claims -> claims.setSubject("mallory"));
        var unverified = PROVIDER.signsIn(TENANT, "ada", claims -> {
            claims.setSubject("trudy");
            claims.setClaim("email_verified", false);
        });

        assertThat(Raw.gets("/t/forged/audit", Twins.browser(mallory)).statusCode())
                .isEqualTo(403);
        assertThat(unverified).isEmpty();
        assertThat(within(() -> members.count("role", Role.ADMIN))).isOne();
    }

    /** A code for the persona, with the browser that was sent for it. */
    private record Code(String value, Detour detour) {}

    private static Code codeFor(Persona persona) {
        var start = Raw.gets("/t/studio/home", Map.of());
        var address = start.headers().firstValue("Location").orElseThrow();
        var cookie = start.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
        var state = address.replaceAll(".*[?&]state=([^&]+).*", "$1");
        var allowed = Raw.send(
                "POST",
                address.substring(Cast.address().length()),
                Map.of("Content-Type", "application/x-www-form-urlencoded", "Sec-Fetch-Site", "same-origin"),
                "persona=" + persona.subject());
        var code = allowed.headers().firstValue("Location").orElseThrow().replaceAll(".*[?&]code=([^&]+).*", "$1");
        return new Code(code, new Detour(Cast.STUDIO, state, "", cookie));
    }

    private <T> T within(Supplier<T> question) {
        return tenancy.within(TENANT, question);
    }

    private long count() {
        return within(sessions::count);
    }

    /** The value of the one cookie under the name of the other. */
    private static String renamed(String cookie, String as) {
        return as.substring(0, as.indexOf('=')) + cookie.substring(cookie.indexOf('='));
    }
}
