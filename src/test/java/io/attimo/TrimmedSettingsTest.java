package io.attimo;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TrimmedSettingsTest {

    @Test
    void a_setting_that_came_from_a_file_has_no_line_break_at_its_end() {
        var config = new SmallRyeConfigBuilder()
                .addDiscoveredInterceptors()
                .withDefaultValues(Map.of("a", "word\n", "b", "word\r\n\n", "c", " two\nlines ", "d", "\n"))
                .build();

        assertThat(config.getConfigValue("a").getValue()).isEqualTo("word");
        assertThat(config.getConfigValue("b").getValue()).isEqualTo("word");
        assertThat(config.getConfigValue("c").getValue()).isEqualTo(" two\nlines ");
        assertThat(config.getOptionalValue("d", String.class)).isEmpty();
    }
}
