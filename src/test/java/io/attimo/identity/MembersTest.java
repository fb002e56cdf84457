package io.attimo.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.platform.tenancy.Tenancy;
import io.attimo.support.Cast;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who comes in after a change of provider; nothing of it is kept. */
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

    private Visitor under(String issuer) {
        var now = Instant.now();
        var validity = new Visitor.Validity(now, now, now.plusSeconds(60), Set.of("attimo"), Optional.empty());
        return new Visitor(issuer, "someone", email, "Someone", true, null, validity);
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
            members.invite(email, Role.EDITOR).remove(Instant.now());

            assertThat(members.admit(under(OLD))).isEmpty();
        });
    }

    @Test
    void whoever_is_invited_again_after_a_change_of_issuer_has_the_role_they_were_invited_with() {
        atTheStudio(() -> {
            var removed = members.admit(under(OLD)).orElseThrow();
            removed.remove(Instant.now());
            theIssuerChanges();
            members.invite(email, Role.EDITOR);

            assertThat(members.admit(under(NEW))).hasValueSatisfying(member -> {
                assertThat(member.role()).isEqualTo(Role.EDITOR);
                assertThat(members.count("email", email)).isEqualTo(1);
            });
        });
    }
}
