package io.attimo.platform.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.attimo.support.TestDatabase;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ClientProxy;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jboss.logging.MDC;
import org.junit.jupiter.api.Test;

/** Whose work is done, in the records and on each line of the log, and by whom it is forgotten. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class TenancyTest {

    private static final String NOBODY = "nobody";

    @Inject
    Tenancy tenancy;

    @Inject
    CurrentTenant tenant;

    @Test
    void work_within_work_is_its_own_tenants_and_then_the_outer_one_goes_on() {
        tenancy.within("conti", () -> {
            assertThat(tenancy.within("other", this::whose)).isEqualTo(List.of("other", "other"));
            assertThat(whose()).isEqualTo(List.of("conti", "conti"));
        });
    }

    @Test
    void where_nobody_was_at_work_nobody_is_afterwards() throws Exception {
        elsewhere(() -> {
            tenancy.within("conti", () -> assertThat(whose()).isEqualTo(List.of("conti", "conti")));

            assertThat(Arc.container().requestContext().isActive()).isFalse();
            assertThat(MDC.get("tenant")).isNull();
        });
    }

    @Test
    void so_it_is_after_work_that_failed() throws Exception {
        tenancy.within("conti", () -> {
            assertThatThrownBy(() -> tenancy.within("other", TenancyTest::fail)).hasMessage("of no use");
            assertThat(whose()).isEqualTo(List.of("conti", "conti"));
        });
        elsewhere(() -> {
            assertThatThrownBy(() -> tenancy.within("conti", TenancyTest::fail)).hasMessage("of no use");

            assertThat(Arc.container().requestContext().isActive()).isFalse();
            assertThat(MDC.get("tenant")).isNull();
        });
    }

    @Test
    void what_is_kept_for_one_piece_of_work_ends_with_it() {
        var before = new ArrayList<CurrentTenant>();
        tenancy.within("conti", () -> before.add(itself()));

        tenancy.within("conti", () -> assertThat(itself()).isNotSameAs(before.get(0)));
    }

    @Test
    void work_for_all_is_called_by_no_tenants_name() {
        assertThat(tenancy.within("", this::whose)).isEqualTo(List.of("", NOBODY));
        tenancy.within("conti", () -> {
            assertThat(tenancy.within("", this::whose)).isEqualTo(List.of("", NOBODY));
        });
    }

    @Test
    void work_that_is_carried_elsewhere_is_done_there_for_whose_it_was() throws Exception {
        var done = new ArrayList<List<String>>();
        var carried = tenancy.within("conti", () -> tenancy.carrying(() -> done.add(whose())));

        tenancy.within("other", carried);
        elsewhere(carried);

        assertThat(done).containsExactly(List.of("conti", "conti"), List.of("conti", "conti"));
    }

    @Test
    void a_memory_is_of_each_tenant_and_of_nobody_else() {
        var memory = tenancy.<String, String>memory(1 << 20, String::length);
        tenancy.within("conti", () -> memory.keep("journey", "of conti"));
        tenancy.within("", () -> memory.keep("journey", "of nobody"));

        assertThat(tenancy.within("conti", () -> memory.recall("journey"))).contains("of conti");
        assertThat(tenancy.within("other", () -> memory.recall("journey"))).isEmpty();
        assertThat(tenancy.within("", () -> memory.recall("journey"))).isEmpty();
    }

    @Test
    void a_tenant_is_known_once_it_is_named() {
        assertThat(tenancy.within("conti", tenant::isKnown)).isTrue();
        assertThat(tenancy.within("", tenant::isKnown)).isFalse();
    }

    private List<String> whose() {
        var logged = MDC.get("tenant");
        return List.of(tenant.code(), logged == null ? NOBODY : logged.toString());
    }

    private CurrentTenant itself() {
        return ClientProxy.unwrap(tenant);
    }

    private static void fail() {
        throw new IllegalStateException("of no use");
    }

    private static void elsewhere(Runnable work) throws InterruptedException, ExecutionException {
        CompletableFuture.runAsync(work, task -> new Thread(task, "elsewhere").start())
                .get();
    }
}
