package io.attimo.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.platform.tenancy.Tenancy;
import io.attimo.support.Cast;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Who comes in, after a change of provider and by two doors at once. */
@QuarkusTest
class MembersTest {

    private static final String OLD = "https://old.example";
    private static final String NEW = "https://new.example";

    @Inject
    Cast cast;

    @Inject
    Members members;

    @Inject
    Tenancy tenancy;

    private final String email = "someone-" + UUID.randomUUID() + "@studio.example";

    private void atTheStudio(Runnable work) {
        cast.alice();
        tenancy.within(Cast.STUDIO, () -> {
            QuarkusTransaction.begin();
            try {
                work.run();
            } finally {
                QuarkusTransaction.rollback();
            }
        });
    }

    private void theIssuerChanges() {
        members.expectAgain();
        members.getEntityManager().clear();
    }

    private ProviderIdentity under(String issuer) {
        var now = Instant.now();
        var validity = new ProviderIdentity.Validity(now, now, now.plusSeconds(60), Set.of("attimo"), Optional.empty());
        return new ProviderIdentity(issuer, email, email, "Someone", ProviderIdentity.Verification.YES, null, validity);
    }

    @Test
    void whoever_was_here_is_known_again_under_another_issuer() {
        atTheStudio(() -> {
            var member = members.admit(under(OLD)).orElseThrow();
            theIssuerChanges();

            assertThat(members.admit(under(NEW)).map(Member::id)).contains(member.id());
        });
    }

    @Test
    void somebody_of_the_same_subject_at_another_issuer_is_somebody_else() {
        atTheStudio(() -> {
            var member = members.admit(under(OLD)).orElseThrow();

            assertThat(members.known(under(OLD)).map(Member::id)).contains(member.id());
            assertThat(members.known(under(NEW))).isEmpty();
            assertThat(members.admit(under(NEW))).map(Member::id).isNotEqualTo(Optional.of(member.id()));
        });
    }

    @Test
    void somebody_of_another_subject_at_the_same_issuer_is_somebody_else_too() {
        atTheStudio(() -> {
            members.admit(under(OLD)).orElseThrow();
            var other = new ProviderIdentity(
                    OLD,
                    "other",
                    email,
                    "Other",
                    ProviderIdentity.Verification.YES,
                    null,
                    under(OLD).validity());

            assertThat(members.known(other)).isEmpty();
        });
    }

    @Test
    void whoever_was_removed_stays_out_under_another_issuer() {
        atTheStudio(() -> {
            members.admit(under(OLD)).orElseThrow().remove(Instant.now());
            theIssuerChanges();

            assertThat(members.known(under(NEW))).isEmpty();
            assertThat(members.admit(under(NEW))).isEmpty();
        });
    }

    @Test
    void whoever_was_removed_before_they_ever_came_does_not_come_in_by_the_domain() {
        atTheStudio(() -> {
            invited().orElseThrow().remove(Instant.now());

            assertThat(members.admit(under(OLD))).isEmpty();
        });
    }

    @Test
    void whoever_is_invited_again_after_a_change_of_issuer_has_the_role_they_were_invited_with() {
        atTheStudio(() -> {
            var removed = members.admit(under(OLD)).orElseThrow();
            removed.remove(Instant.now());
            theIssuerChanges();
            invited();

            assertThat(members.admit(under(NEW))).hasValueSatisfying(member -> {
                assertThat(member.role()).isEqualTo(Role.EDITOR);
                assertThat(members.count("email", email)).isEqualTo(1);
            });
        });
    }

    @Test
    void whoever_comes_by_two_doors_at_once_is_one_member() throws Exception {
        assertThat(atOnce(() -> members.admit(under(OLD))).stream().map(Optional::orElseThrow))
                .extracting(Member::role)
                .containsExactly(Role.VIEWER, Role.VIEWER);
    }

    @Test
    void so_is_whom_an_admin_expects() throws Exception {
        cast.at(Cast.STUDIO, this::invited);

        assertThat(atOnce(() -> members.admit(under(OLD))).stream().map(Optional::orElseThrow))
                .extracting(Member::role)
                .containsExactly(Role.EDITOR, Role.EDITOR);
    }

    @Test
    void of_two_admins_who_invite_somebody_at_once_the_second_finds_them_on_the_list() throws Exception {
        assertThat(atOnce(this::invited)).extracting(Optional::isPresent).containsExactly(true, false);
    }

    private Optional<Member> invited() {
        return members.invite(MailAddress.of(email).orElseThrow(), Role.EDITOR);
    }

    /** The second begins while the first is not finished. What they leave on the list is one person, who is removed. */
    private List<Optional<Member>> atOnce(Supplier<Optional<Member>> deed) throws Exception {
        var first = new CountDownLatch(1);
        var threads = Executors.newFixedThreadPool(2);
        try {
            var one = threads.submit(() -> cast.at(Cast.STUDIO, () -> {
                var done = deed.get();
                first.countDown();
                pause();
                return done;
            }));
            first.await(10, TimeUnit.SECONDS);
            var two = threads.submit(() -> cast.at(Cast.STUDIO, deed));
            return List.of(one.get(), two.get());
        } finally {
            threads.shutdownNow();
            assertThat(cast.at(Cast.STUDIO, this::leave)).isOne();
        }
    }

    private int leave() {
        var left = members.list("email", email);
        left.forEach(member -> member.remove(Instant.now()));
        return left.size();
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(400);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
