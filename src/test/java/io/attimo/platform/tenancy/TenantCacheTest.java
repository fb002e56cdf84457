package io.attimo.platform.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TenantCacheTest {

    private static final class Switch extends CurrentTenant {
        private String code = "";

        @Override
        public String code() {
            return code;
        }

        @Override
        public boolean isKnown() {
            return !code.isEmpty();
        }
    }

    private final Switch tenant = new Switch();
    private final TenantCache<String, String> memory = new TenantCache<>(tenant, 1 << 20, text -> text.length());

    @Test
    void what_one_tenant_keeps_no_other_finds() {
        tenant.code = "acme";
        memory.keep("journey", "of acme");

        tenant.code = "umbrella";

        assertThat(memory.recall("journey")).isEmpty();
        tenant.code = "acme";
        assertThat(memory.recall("journey")).contains("of acme");
    }

    @Test
    void without_a_tenant_nothing_is_kept() {
        memory.keep("journey", "of nobody");

        assertThat(memory.recall("journey")).isEmpty();
    }

    @Test
    void what_is_heavier_than_all_of_it_may_be_is_not_kept() throws InterruptedException {
        tenant.code = "acme";
        memory.keep("journey", "x".repeat(3 << 20));

        for (int i = 0; i < 100 && memory.recall("journey").isPresent(); i++) {
            Thread.sleep(20);
        }

        assertThat(memory.recall("journey")).isEmpty();
    }
}
