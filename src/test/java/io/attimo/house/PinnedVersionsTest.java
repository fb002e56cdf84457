package io.attimo.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import io.netty.handler.codec.http.HttpObjectDecoder;
import io.netty.handler.ssl.SslHandler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.junit.jupiter.api.Test;
import org.postgresql.Driver;

/** The newer patches that the build asks for are those that run: in the build whoever names a version first is heard. */
class PinnedVersionsTest {

    private static final Map<Class<?>, String> PINNED = Map.of(
            HttpObjectDecoder.class, "netty",
            SslHandler.class, "netty",
            JsonFactory.class, "jackson",
            ObjectMapper.class, "jackson",
            MeterRegistry.class, "micrometer",
            Driver.class, "postgresql",
            JwtConsumer.class, "jose4j");

    @Test
    void what_the_build_pins_is_what_runs() throws IOException {
        var build = Files.readString(Path.of("pom.xml"));

        PINNED.forEach((type, library) -> {
            var jar = type.getProtectionDomain().getCodeSource().getLocation().getPath();
            assertThat(jar).endsWith("-" + version(build, library) + ".jar");
        });
    }

    private static String version(String build, String library) {
        var property = Pattern.compile("<" + library + "\\.version>([^<]+)<").matcher(build);
        assertThat(property.find()).as(library).isTrue();
        return property.group(1);
    }
}
