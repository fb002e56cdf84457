package io.attimo;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {

    private static final Pattern INJECTED =
            Pattern.compile("@ConfigProperty\\(\\s*name = \"(attimo\\.[^\"]+)\"[^)]*\\)\\s+([\\w<>]+)");

    @TempDir
    Path folder;

    @Test
    void what_can_be_is_not_complained_of() {
        assertThat(complaints(Map.of(
                        "attimo.sessions.idle", "90m",
                        "attimo.jobs.lease", "8",
                        "attimo.hosts", "attimo.example.com, 10.0.0.1,[::1]",
                        "quarkus.http.port", "8443",
                        "quarkus.shutdown.timeout", "30S")))
                .isEmpty();
    }

    @Test
    void what_cannot_be_is_said_by_the_variables_name_in_one_sentence() {
        for (var wrong : List.of("abc", "1x", "0s", "-5m")) {
            says(
                    "attimo.sessions.idle",
                    wrong,
                    "ATTIMO_SESSIONS_IDLE takes a time such as 30s, 10m or 2h, not \"" + wrong + "\".");
        }
        for (var wrong :
                List.of("https://attimo.example.com", "attimo.example.com:443", "Attimo.example.com", "a,,b")) {
            says(
                    "attimo.hosts",
                    wrong,
                    "ATTIMO_HOSTS takes names parted by commas, in small letters, without https:// and port, not \""
                            + wrong + "\".");
        }
        for (var wrong : List.of("abc", "0", "-1", "1.5")) {
            says(
                    "attimo.uploads.at-once.all",
                    wrong,
                    "ATTIMO_UPLOADS_AT_ONCE_ALL takes a number such as 10, not \"" + wrong + "\".");
        }
        says("attimo.uploads.least", "1 MB", "ATTIMO_UPLOADS_LEAST takes a size such as 64K or 1M, not \"1 MB\".");
        for (var wrong : List.of("abc", "65536", "-1")) {
            says("quarkus.http.port", wrong, "QUARKUS_HTTP_PORT takes a port such as 8080, not \"" + wrong + "\".");
        }
    }

    @Test
    void a_folder_that_is_still_to_be_made_is_none_that_cannot_be_written() {
        assertThat(complaints(Map.of("attimo.data-dir", folder.resolve("a/b").toString())))
                .isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_folder_that_cannot_be_written_is_said() throws IOException {
        var file = Files.writeString(folder.resolve("file"), "");
        for (var wrong : List.of("/proc/attimo", file.toString(), file + "/below")) {
            says("attimo.data-dir", wrong, "Nothing can be written to ATTIMO_DATA_DIR, which is " + wrong + ".");
        }
    }

    /** Otherwise a new one could be mistyped and only a trace would tell. */
    @Test
    void every_setting_of_ours_is_looked_at() {
        var known = new TreeMap<String, String>();
        Settings.TIMES.forEach(time -> known.put(time, "Duration"));
        Settings.NUMBERS.forEach(number -> known.put(number, "int"));
        Settings.SIZES.forEach(size -> known.put(size, "MemorySize"));
        Settings.HOSTS.forEach(list -> known.put(list, "Optional"));
        known.putAll(Map.of("attimo.secret", "String", "attimo.client-secret", "Optional", "attimo.data-dir", "Path"));

        assertThat(injected()).isEqualTo(known);
    }

    private static Map<String, String> injected() {
        var found = new TreeMap<String, String>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                INJECTED.matcher(Files.readString(file))
                        .results()
                        .forEach(each -> found.put(each.group(1), each.group(2).replaceFirst("<.*", "")));
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void says(String setting, String value, String sentence) {
        assertThat(complaints(Map.of(setting, value))).containsExactly(sentence);
    }

    private static List<String> complaints(Map<String, String> settings) {
        return new Settings(
                        new SmallRyeConfigBuilder().withDefaultValues(settings).build())
                .complaints()
                .toList();
    }
}
