package io.attimo.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.attimo.platform.secrets.Vault;
import io.attimo.platform.tenancy.TenantLookup;
import io.attimo.platform.tenancy.TenantLookupEntry;
import io.attimo.platform.tenancy.TenantSql;
import io.attimo.platform.web.ApiKeyScope;
import io.attimo.platform.web.Refusal;
import io.attimo.support.Cast;
import io.attimo.support.SecondWall;
import io.attimo.support.TestDatabase;
import io.attimo.tenant.Actor;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ApiKeysTest {

    @Inject
    Cast cast;

    @Inject
    ApiKeys keys;

    @Inject
    TenantSql sql;

    @Inject
    Vault vault;

    @Inject
    CurrentApiKey current;

    @Inject
    TenantLookup tenantLookup;

    private final String name = "Told " + UUID.randomUUID();
    private final String form = UUID.randomUUID().toString();

    @Test
    void a_form_that_is_sent_again_at_once_tells_the_same_key_and_later_none() {
        var first = make();
        var twice = make();
        assertThat(first.isNew()).isTrue();
        assertThat(twice).isEqualTo(new ApiKeys.Made(first.secret(), false));

        cast.at(
                Cast.STUDIO,
                () -> sql.update(
                        "update api_keys set made_at = made_at - interval '1 day'"
                                + " where tenant_id = :tenant and name = :name",
                        Map.of("name", name)));

        assertThat(make()).isEqualTo(new ApiKeys.Made(null, false));
        assertThat(opens(first.secret())).isTrue();
    }

    @Test
    void two_forms_make_two_keys_and_neither_follows_from_its_form() {
        var one = make().secret();
        var other = cast.at(Cast.STUDIO, () -> keys.make(draft("READ", "NEVER"), Actor.named("a test"), form + "!"))
                .secret();

        assertThat(one).matches("attimo_[A-Za-z0-9_-]{43}").isNotEqualTo(other);
        cast.at(
                Cast.STUDIO,
                () -> keys.deleteById(
                        kept("form", Vault.hash(form + draft("READ", "NEVER"))).id()));
        assertThat(make().secret()).isNotEqualTo(one);
    }

    @Test
    void what_was_told_lies_sealed_and_opens_with_its_form_alone() {
        var secret = make().secret();
        var sealed = sealed();

        assertThat(sealed).singleElement().asString().doesNotContain(secret);
        assertThat(vault.lockedBy(form + draft("READ", "NEVER")).open("API key", sealed.get(0)))
                .isEqualTo(secret);
        assertThatThrownBy(() -> vault.open("API key", sealed.get(0))).isInstanceOf(IllegalStateException.class);
        cast.at(Cast.STUDIO, () -> keys.revoke(kept().id()));
        assertThat(sealed()).isEmpty();
    }

    @SuppressWarnings("unchecked")
    private List<String> sealed() {
        return cast.at(
                Cast.STUDIO,
                () -> sql.query(
                                "select sealed from told_api_keys t join api_keys k on (k.tenant_id, k.id) = (t.tenant_id, key_id)"
                                        + " where t.tenant_id = :tenant and name = :name")
                        .setParameter("name", name)
                        .getResultList());
    }

    @Test
    void whoever_asks_for_a_key_that_may_not_be_is_refused_in_words() {
        for (var wrong : List.of(
                new ApiKeyDraft(" ", List.of("READ"), "NEVER", ""),
                new ApiKeyDraft("x".repeat(81), List.of("READ"), "NEVER", ""),
                new ApiKeyDraft(name, List.of(), "NEVER", ""),
                new ApiKeyDraft(name, List.of("READ"), "", ""),
                new ApiKeyDraft(name, List.of("READ"), "DAY", "1999-12-31"))) {
            assertThatThrownBy(() -> cast.at(Cast.STUDIO, () -> keys.make(wrong, Actor.named("a test"), form)))
                    .as(wrong.toString())
                    .isInstanceOf(Refusal.class);
        }
        assertThat(cast.at(Cast.STUDIO, () -> keys.count("name", name))).isZero();
    }

    @Test
    void a_key_of_the_version_before_may_do_all_and_does_not_expire() {
        SecondWall.asOwner(Cast.STUDIO, """
                insert into api_keys (tenant_id, id, name, hash, start, made_by, made_at, version)
                values ('studio', gen_random_uuid(), '%s', gen_random_uuid(), 'attimo_', 'Ada', now(), 0)
                """.formatted(name));

        assertThat(kept().scopes()).containsExactly(ApiKeyScope.values());
        assertThat(kept().lastDay()).isNull();
        assertThat(kept().isExpired(LocalDate.MAX)).isFalse();
    }

    @Test
    void a_key_that_was_revoked_is_told_to_nobody_however_fresh_it_is() {
        var secret = make().secret();
        cast.at(
                Cast.STUDIO,
                () -> keys.revoke(keys.find("name", name).firstResult().id()));

        assertThat(make()).isEqualTo(new ApiKeys.Made(null, false));
        assertThat(opens(secret)).isFalse();
        assertThat(tenantLookup.tenantBehind(TenantLookupEntry.Kind.KEY, Vault.hash(secret)))
                .isEmpty();
    }

    @Test
    void a_key_that_was_revoked_is_not_there_to_be_revoked_again() {
        make();
        var id = kept().id();
        cast.at(Cast.STUDIO, () -> keys.revoke(id));

        assertThatThrownBy(() -> cast.at(Cast.STUDIO, () -> keys.revoke(id))).isInstanceOf(NotFoundException.class);
    }

    @Test
    void of_a_short_key_no_more_than_half_is_shown() {
        assertThat(new ApiKey(name, "attimo_shop", Actor.named("Alice"), Instant.now()).start())
                .isEqualTo("attim");
        assertThat(new ApiKey(name, "attimo_" + "x".repeat(80), Actor.named("Alice"), Instant.now()).start())
                .isEqualTo("attimo_xxxx");
    }

    @Test
    void a_use_is_written_down_and_not_again_within_a_minute() {
        var secret = make().secret();
        assertThat(lastUsedAt()).isNull();

        opens(secret);
        var first = lastUsedAt();
        assertThat(first).isBetween(Instant.now().minusSeconds(20), Instant.now());
        opens(secret);
        assertThat(lastUsedAt()).isEqualTo(first);

        wasUsed(first.minusSeconds(55));
        opens(secret);
        assertThat(lastUsedAt()).isEqualTo(first.minusSeconds(55));
        wasUsed(first.minusSeconds(61));
        opens(secret);
        assertThat(lastUsedAt()).isAfterOrEqualTo(first);
    }

    @Test
    void what_a_program_sends_is_counted_by_its_key_whatever_that_is_called() {
        var one = new ApiKey(name, "attimo_one", Actor.named("Alice"), Instant.now());
        var other = new ApiKey(name, "attimo_other", Actor.named("Alice"), Instant.now());

        assertThat(current.countedAs()).isEmpty();
        assertThat(sending(one)).isPresent().isEqualTo(sending(one)).isNotEqualTo(sending(other));
    }

    private Optional<String> sending(ApiKey key) {
        current.is(key);
        return current.countedAs();
    }

    private Instant lastUsedAt() {
        return kept().lastUsedAt();
    }

    private ApiKey kept() {
        return kept("name", name);
    }

    private ApiKey kept(String field, String value) {
        return cast.at(Cast.STUDIO, () -> keys.find(field, value).singleResult());
    }

    private void wasUsed(Instant at) {
        cast.at(Cast.STUDIO, () -> keys.update("lastUsedAt = ?1 where name = ?2", at, name));
    }

    private ApiKeyDraft draft(String scope, String expiry) {
        return new ApiKeyDraft(name, List.of(scope), expiry, "");
    }

    private ApiKeys.Made make() {
        return cast.at(Cast.STUDIO, () -> keys.make(draft("READ", "NEVER"), Actor.named("a test"), form));
    }

    private boolean opens(String secret) {
        return cast.at(Cast.STUDIO, () -> keys.opening(Vault.hash(secret))).isPresent();
    }
}
