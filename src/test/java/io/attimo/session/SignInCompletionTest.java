package io.attimo.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.attimo.audit.AuditEntry;
import io.attimo.audit.AuditEventKind;
import io.attimo.audit.AuditLog;
import io.attimo.identity.ClaimMapping;
import io.attimo.identity.Member;
import io.attimo.identity.Members;
import io.attimo.platform.tenancy.Tenancy;
import io.attimo.sso.TenantProvisioning;
import io.attimo.sso.TenantSignInCache;
import io.attimo.support.Cast;
import io.attimo.support.Detour;
import io.attimo.support.Imposter;
import io.attimo.support.Logbook;
import io.attimo.support.Raw;
import io.attimo.support.TestDatabase;
import io.attimo.support.Twins;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jose4j.jwt.JwtClaims;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Providers put what they say of somebody into different places, or leave it out; whoever is refused is told whom to ask.
 */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SignInCompletionTest {

    private static final String TENANT = "usual";
    private static final Imposter PROVIDER = Imposter.open();
    private static final ClaimMapping LENIENT = new ClaimMapping("email", "name", true);

    @Inject
    Cast cast;

    @Inject
    TenantProvisioning tenantAccounts;

    @Inject
    TenantSignInCache tenantSignInCache;

    @Inject
    Members members;

    @Inject
    Sessions sessions;

    @Inject
    AuditLog auditLog;

    @Inject
    Tenancy tenancy;

    private final String person = "p" + UUID.randomUUID().toString().replace("-", "");
    private final String email = person + "@usual.example";

    @BeforeEach
    void a_company_signs_in_there() {
        if (!tenantAccounts.isOpen(TENANT)) {
            cast.opens(PROVIDER.company(TENANT, "ada"));
        }
    }

    @AfterEach
    void the_provider_is_as_it_was() {
        PROVIDER.saysBesides("");
        understand(ClaimMapping.STANDARD);
    }

    @Test
    void an_e_mail_that_only_user_info_has_is_asked_for_there() {
        PROVIDER.saysBesides("""
            {"sub":"%s","email":"%s","email_verified":true,"name":"Zoe\\r\\nZed"}\
            """.formatted(person, email.toUpperCase(Locale.ROOT)));
        int before = PROVIDER.questions();

        var in = comes(claims -> claims.unsetClaim("email"));

        assertThat(isIn(in)).isTrue();
        assertThat(PROVIDER.questions()).isEqualTo(before + 1);
        assertThat(member()).hasValueSatisfying(member -> {
            assertThat(member.email()).isEqualTo(email);
            assertThat(member.name()).isEqualTo("Zoe Zed");
        });
    }

    @Test
    void it_is_not_asked_for_where_the_token_has_it() {
        int before = PROVIDER.questions();

        assertThat(isIn(comes(claims -> {}))).isTrue();

        assertThat(PROVIDER.questions()).isEqualTo(before);
    }

    @Test
    void a_mark_that_only_user_info_has_is_asked_for_there_and_counts_for_the_same_person_and_e_mail() {
        Consumer<JwtClaims> unmarked = claims -> claims.unsetClaim("email_verified");
        for (var answer : List.of(
                said(person, email, "false"),
                said(person, "other" + email, "true"),
                said("somebody-else", email, "true"),
                "{\"sub\":\"" + person + "\",\"email_verified\":true}")) {
            PROVIDER.saysBesides(answer);
            assertThat(isIn(comes(unmarked))).as(answer).isFalse();
        }
        PROVIDER.saysBesides(said(person, email, "true"));
        assertThat(isIn(comes(claims -> claims.setClaim("email_verified", false))))
                .isFalse();

        assertThat(isIn(comes(unmarked))).isTrue();
    }

    private static String said(String subject, String email, String verified) {
        return """
            {"sub":"%s","email":"%s","email_verified":%s,"name":"Zoe Zed"}\
            """.formatted(subject, email, verified);
    }

    @Test
    void a_mark_that_nobody_needs_is_not_asked_for() {
        understand(LENIENT);
        int before = PROVIDER.questions();

        assertThat(isIn(comes(claims -> claims.unsetClaim("email_verified")))).isTrue();

        assertThat(PROVIDER.questions()).isEqualTo(before);
    }

    @Test
    void given_and_family_name_serve_where_nobody_says_the_whole() {
        PROVIDER.saysBesides(said(person, email, "true"));
        Consumer<JwtClaims> halves = claims -> {
            claims.unsetClaim("email_verified");
            claims.setStringClaim("given_name", "Zoe");
            claims.setStringClaim("family_name", "Halves");
        };
        assertThat(isIn(comes(halves))).isTrue();
        assertThat(member())
                .hasValueSatisfying(member -> assertThat(member.name()).isEqualTo("Zoe Zed"));

        PROVIDER.saysBesides(said(person, email, "true").replace("name\":\"Zoe Zed", "family_name\":\"Zed"));
        assertThat(isIn(comes(halves))).isTrue();
        assertThat(member())
                .hasValueSatisfying(member -> assertThat(member.name()).isEqualTo("Zoe Halves"));

        assertThat(isIn(comes(claims -> claims.unsetClaim("email_verified")))).isTrue();
        assertThat(member())
                .hasValueSatisfying(member -> assertThat(member.name()).isEqualTo("Zed"));
    }

    @Test
    void what_user_info_says_of_somebody_else_or_does_not_say_is_not_believed() {
        for (var answer : List.of(
                "{\"sub\":\"somebody-else\",\"email\":\"" + email + "\",\"email_verified\":true}",
                "{\"email\":\"" + email + "\",\"email_verified\":true}",
                "{\"sub\":\"" + person + "\",\"email\":[\"" + email + "\"]}",
                "garbage",
                "")) {
            PROVIDER.saysBesides(answer);

            var out = comes(claims -> claims.unsetClaim("email"));

            assertThat(isIn(out)).as(answer).isFalse();
            assertThat(member()).isEmpty();
        }
        assertThat(refusals().get(0)).matches(entry -> entry.detail().startsWith("NO_EMAIL"));
    }

    @Test
    void whoever_is_known_comes_in_though_the_provider_says_no_e_mail_any_more_and_keeps_theirs() {
        assertThat(isIn(comes(claims -> claims.setStringClaim("name", "Zoe")))).isTrue();

        assertThat(isIn(comes(claims -> claims.unsetClaim("email")))).isTrue();

        assertThat(member()).hasValueSatisfying(member -> {
            assertThat(member.email()).isEqualTo(email);
            assertThat(member.name()).isEqualTo("Zoe");
        });
    }

    @Test
    void a_company_says_which_claims_it_means() {
        Consumer<JwtClaims> elsewhere = claims -> {
            claims.unsetClaim("email");
            claims.unsetClaim("email_verified");
            claims.setStringClaim("preferred_username", email);
            claims.setStringClaim("display", "Zoe");
        };
        assertThat(isIn(comes(elsewhere))).isFalse();

        understand(new ClaimMapping("preferred_username", "display", true));

        assertThat(isIn(comes(elsewhere))).isTrue();
        assertThat(member())
                .hasValueSatisfying(member -> assertThat(member.name()).isEqualTo("Zoe"));
    }

    @Test
    void a_verified_e_mail_does_not_vouch_for_a_name_that_somebody_chose() {
        understand(new ClaimMapping("preferred_username", "name", false));

        assertThat(isIn(comes(claims -> {
                    claims.setStringClaim("email", "mallory@elsewhere.example");
                    claims.setStringClaim("preferred_username", email);
                })))
                .isFalse();
        assertThat(isIn(comes(claims -> claims.setStringClaim("preferred_username", email))))
                .isTrue();
    }

    @Test
    void whether_an_e_mail_counts_of_which_nothing_is_said_is_the_companys_choice() {
        Consumer<JwtClaims> unmarked = claims -> claims.unsetClaim("email_verified");
        assertThat(isIn(comes(unmarked))).isFalse();
        assertThat(refusals().get(0)).matches(entry -> entry.detail().startsWith("EMAIL_NOT_VERIFIED"));

        understand(LENIENT);
        assertThat(isIn(comes(claims -> claims.setClaim("email_verified", false))))
                .isFalse();
        assertThat(isIn(comes(unmarked))).isTrue();
    }

    @Test
    void what_could_be_taken_for_something_else_lets_nobody_in() {
        understand(LENIENT);
        for (var odd : List.of(
                "eve@elsewhere.example@usual.example",
                person + "@\uFF55sual.example",
                person + "\u0000@usual.example",
                person + "\r\n@usual.example",
                person + "\u001b[2J@usual.example")) {
            assertThat(isIn(comes(claims -> claims.setStringClaim("email", odd))))
                    .as(odd)
                    .isFalse();
        }
        for (var odd : List.of("s".repeat(5_000), person + "\u0000", "a\r\nb")) {
            assertThat(isIn(comes(claims -> claims.setSubject(odd)))).as(odd).isFalse();
        }
        assertThat(member()).isEmpty();
    }

    @Test
    void whoever_is_refused_reads_whom_to_ask_and_the_audit_log_says_who_and_why_under_the_same_number() {
        var admin = PROVIDER.signsIn(TENANT, "ada", claims -> {});
        var refused = comes(claims -> claims.setStringClaim("email", person + "@elsewhere.example"));
        var address = refused.headers().firstValue("Location").orElseThrow();
        var number = address.replaceFirst(".*number=", "");
        assertThat(number).hasSize(36);

        var page = Raw.gets(address, Map.of("Accept-Language", "en"));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("An administrator of your company can help", "Request " + number);
        assertThat(page.body()).contains("says of you").doesNotContain("elsewhere", "invited");
        assertThat(Raw.gets(address, Map.of("Accept-Language", "it")).body())
                .contains("Un amministratore della sua azienda può aiutarla", number);

        var log = Raw.gets("/t/usual/audit", Twins.browser(admin)).body();
        assertThat(log)
                .contains(person + "@elsewhere.example")
                .contains("nobody invited this e-mail, and its domain is not one of the company’s (number " + number
                        + ")");

        var again = comes(claims -> claims.setStringClaim("email", person + "@elsewhere.example"));
        assertThat(again.headers().firstValue("Location")).contains(address);
        assertThat(refusals())
                .filteredOn(entry -> entry.about().startsWith(person))
                .hasSize(1);
    }

    @Test
    void what_the_provider_says_of_an_e_mail_is_told_apart_from_what_it_leaves_out() {
        assertThat(isIn(comes(claims -> claims.setClaim("email_verified", false))))
                .isFalse();
        assertThat(refusals().get(0)).matches(entry -> entry.detail().startsWith("EMAIL_CALLED_UNVERIFIED"));
    }

    @Test
    void a_provider_that_does_not_take_us_for_its_client_is_told_of_and_the_person_reads_nothing_of_themselves() {
        PROVIDER.refuses(401, "<html>no</html>");
        isAboutTheConnection(detourOf(), "CLIENT_NOT_TAKEN");
        PROVIDER.refuses(400, "{\"error\":\"invalid_client\"}");
        isAboutTheConnection(detourOf(), "CLIENT_NOT_TAKEN");
        PROVIDER.refuses(401, "{\"error\":\"invalid_grant\"}");
        isAboutTheConnection(detourOf(), "NO_TOKEN");
        PROVIDER.refuses(429, "{\"error\":\"slow down, ada@usual.example\"}");
        isAboutTheConnection(detourOf(), "NO_TOKEN");
        PROVIDER.refuses(200, "<html>Welcome</html>");
        isAboutTheConnection(detourOf(), "NO_TOKEN");
    }

    private HttpResponse<String> detourOf() {
        return Detour.from(TENANT).back();
    }

    private void isAboutTheConnection(HttpResponse<String> answer, String fault) {
        var address = answer.headers().firstValue("Location").orElseThrow();
        var number = address.replaceFirst(".*number=([^&]+).*", "$1");
        assertThat(within(() -> auditLog.find("detail", fault + " № " + number).count()))
                .isEqualTo(1);
        assertThat(Raw.gets(address, Map.of("Accept-Language", "en")).body())
                .contains("gave Attimo nothing that can be used", "Request " + number)
                .doesNotContain("says of you");
        assertThat(Raw.gets(address, Map.of("Accept-Language", "it")).body()).contains("nulla che si possa usare");
    }

    @Test
    void an_error_that_the_provider_sends_somebody_back_with_is_told_by_its_standard_word_alone() {
        try (var log = Logbook.openForEverything()) {
            sendsBack("access_denied", "SAID_NO: access_denied", "said no, or was left half-way");
            sendsBack("unauthorized_client", "SAID_NO: unauthorized_client", "said no, or was left half-way");
            sendsBack("invalid_scope", "SAID_NO: invalid_scope", "said no, or was left half-way");
            sendsBack("zoe@usual.example", "SAID_NO: other", "said no, or was left half-way");
            sendsBack("server_error", "PROVIDER_AWAY: server_error", "does not answer at the moment");
            sendsBack(
                    "temporarily_unavailable",
                    "PROVIDER_AWAY: temporarily_unavailable",
                    "does not answer at the moment");

            var ours = log.lines().stream()
                    .filter(line -> !line.at("/loggerName").asText().startsWith("jdk."))
                    .map(JsonNode::toString)
                    .toList();
            assertThat(ours)
                    .anyMatch(line -> line.contains("sign-in refused: SAID_NO (access_denied)"))
                    .anyMatch(line -> line.contains("sign-in refused: PROVIDER_AWAY (server_error)"))
                    .noneMatch(line -> line.contains("zoe@usual.example") || line.contains("must pay first"));
        }
        var admin = PROVIDER.signsIn(TENANT, "ada", claims -> {});
        assertThat(Raw.gets("/t/usual/audit", Twins.browser(admin)).body())
                .contains("the provider said no: access_denied (number ")
                .doesNotContain("pay first");
    }

    private void sendsBack(String error, String detail, String words) {
        var detour = Detour.from(TENANT);
        var query = "error=" + error + "&error_description=Zoe+must+pay+first&state=" + detour.state();

        var address = detour.back(query, detour.cookie())
                .headers()
                .firstValue("Location")
                .orElseThrow();

        assertThat(address).startsWith("/t/usual/sign-in-failed?number=").doesNotContain("pay");
        var number = address.replaceFirst(".*number=([^&]+).*", "$1");
        assertThat(within(() -> auditLog.find("detail", detail + " № " + number).count()))
                .as(error)
                .isEqualTo(1);
        assertThat(Raw.gets(address, Map.of("Accept-Language", "en")).body()).contains(words, "Request " + number);
    }

    @Test
    void a_number_that_we_did_not_make_is_not_repeated() {
        for (var made : List.of("", "?number=", "?number=call-0900", "?number=%3Cb%3E")) {
            assertThat(Raw.gets("/t/usual/sign-in-failed" + made, Map.of("Accept-Language", "en"))
                            .body())
                    .contains("said no, or was left half-way")
                    .doesNotContain("call-0900", "Request");
        }
    }

    @Test
    void whoever_was_removed_is_told_so_in_the_audit_log_and_leaves_nothing_else() {
        comes(claims -> {});
        within(() -> members.update("removedAt = ?1 where subject = ?2", Instant.now(), person));
        long before = within(sessions::count);

        assertThat(isIn(comes(claims -> claims.setStringClaim("name", "Other"))))
                .isFalse();

        assertThat(this.<Long>within(sessions::count)).isEqualTo(before);
        assertThat(within(() -> members.count("email = ?1 or name = 'Other'", email)))
                .isOne();
        assertThat(refusals().get(0))
                .matches(entry -> entry.detail().startsWith("REMOVED"))
                .matches(entry -> entry.about().equals(email));
    }

    @Test
    void a_flood_of_refused_people_is_a_page_of_the_audit_log_and_no_more() {
        try (var provider = Imposter.open()) {
            cast.opens(provider.company("flooded", "ada"));
            for (int each = 0; each < 70; each++) {
                var stranger = "s" + each;
                assertThat(provider.signsIn(
                                "flooded",
                                stranger,
                                claims -> claims.setStringClaim("email", stranger + "@elsewhere.example")))
                        .isEmpty();
            }
        }

        assertThat(tenancy.<Long>within("flooded", () -> auditLog.count("kind", AuditEventKind.SIGN_IN_REFUSED)))
                .isBetween(10L, 60L);
    }

    @Test
    void a_new_account_with_a_members_e_mail_is_shown_to_an_admin_as_such() {
        comes(claims -> claims.setStringClaim("name", "Zoe"));
        var admin = PROVIDER.signsIn(TENANT, "ada", claims -> {});
        var words = "Another account at your provider, with the e-mail of somebody on this list.";
        var before = Raw.gets("/t/usual/members", Twins.browser(admin)).body();

        var other = comes(claims -> {
            claims.setSubject(person + "-2");
            claims.setStringClaim("name", "Zoe");
        });

        var after = Raw.gets("/t/usual/members", Twins.browser(admin)).body();
        assertThat(after.split(words, -1).length).isEqualTo(before.split(words, -1).length + 1);
        assertThat(Raw.gets("/t/usual/members", Twins.browser(Detour.cookies(other)))
                        .body())
                .doesNotContain(words);
    }

    private HttpResponse<String> comes(Consumer<JwtClaims> change) {
        var detour = Detour.from(TENANT);
        var claims = PROVIDER.claims(person, detour.nonce());
        change.accept(claims);
        PROVIDER.gives(PROVIDER.signs(claims));
        return detour.back();
    }

    private static boolean isIn(HttpResponse<String> answer) {
        var cookies = Detour.cookies(answer);
        if (!cookies.containsKey("attimo_session")) {
            assertThat(cookies).isEmpty();
            assertThat(answer.headers().firstValue("Location").orElseThrow())
                    .startsWith("/t/usual/sign-in-failed?number=");
            return false;
        }
        return Raw.gets("/t/usual/help", Twins.browser(cookies)).statusCode() == 200;
    }

    private Optional<Member> member() {
        return within(() -> members.find("subject", person).firstResultOptional());
    }

    private List<AuditEntry> refusals() {
        return within(() -> auditLog.list("kind = ?1 order by at desc, id desc", AuditEventKind.SIGN_IN_REFUSED));
    }

    private void understand(ClaimMapping claims) {
        tenantAccounts.understand(TENANT, claims);
        tenantSignInCache.forget(TENANT);
    }

    private <T> T within(Supplier<T> question) {
        return tenancy.within(TENANT, () -> QuarkusTransaction.requiringNew().call(question::get));
    }
}
