package io.attimo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

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

class OperatorSettingsCheckTest {

    private static final Pattern INJECTED =
            Pattern.compile("@ConfigProperty\\(\\s*name = \"(attimo\\.[^\"]+)\"[^)]*\\)\\s+([\\w<>]+)");

    /** Read by their names, as the routes say them. */
    private static final Pattern A_MINUTE = Pattern.compile("(?m)^(attimo\\.[\\w-]+\\.a-minute\\.\\w+)=");

    private static final String FORWARDING = "quarkus.http.proxy.proxy-address-forwarding";
    private static final String PROXIES = "quarkus.http.proxy.trusted-proxies";

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
        for (var setting : List.of("quarkus.shutdown.timeout", "quarkus.shutdown.delay")) {
            says(
                    setting,
                    "soon",
                    OperatorSettingsCheck.variable(setting) + " takes a time such as 30s, 10m or 2h, not \"soon\".");
        }
        for (var wrong :
                List.of("https://attimo.example.com", "attimo.example.com:443", "Attimo.example.com", "a,,b")) {
            says(
                    "attimo.hosts",
                    wrong,
                    "ATTIMO_HOSTS takes names parted by commas, in small letters, without https:// and port, not \""
                            + wrong + "\".");
        }
        for (var wrong : List.of("attimo.example.com", "https://attimo.example.com/t", "ftp://attimo.example.com")) {
            says(
                    "attimo.public-address",
                    wrong,
                    "ATTIMO_PUBLIC_ADDRESS takes where visitors find it, such as https://attimo.example.com, not \""
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
    void a_session_that_would_be_over_before_it_is_left_alone_for_long_enough_is_said() {
        assertThat(complaints(Map.of("attimo.sessions.idle", "20h", "attimo.sessions.absolute", "1h")))
                .containsExactly(
                        "ATTIMO_SESSIONS_IDLE is longer than ATTIMO_SESSIONS_ABSOLUTE, after which a session is"
                                + " over.");
        assertThat(complaints(Map.of("attimo.sessions.idle", "1h", "attimo.sessions.absolute", "1h")))
                .isEmpty();
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

    @Test
    void what_is_set_to_nothing_is_said_where_a_start_would_refuse_it_or_take_it_for_never() {
        for (var setting : List.of(
                "attimo.data-dir",
                "attimo.sessions.idle",
                "attimo.uploads.at-once.all",
                "quarkus.http.port",
                "quarkus.management.port",
                "quarkus.shutdown.timeout",
                "quarkus.shutdown.delay")) {
            says(
                    setting,
                    "",
                    OperatorSettingsCheck.variable(setting) + " is set to nothing: give it a value, or take it away.");
        }
        assertThat(complaints(Map.of("attimo.hosts", "", "quarkus.http.proxy.trusted-proxies", "")))
                .isEmpty();
    }

    @Test
    void proxies_that_cannot_be_read_and_headers_of_everybody_are_said() {
        for (var wrong : List.of("10.0.0.0/33", "10.0.0.7,10.0.0.0/99")) {
            says(
                    PROXIES,
                    wrong,
                    "QUARKUS_HTTP_PROXY_TRUSTED_PROXIES takes addresses and networks such as 10.0.0.7 or 10.0.0.0/8,"
                            + " parted by commas, not \"" + wrong + "\".");
        }
        says(FORWARDING, "maybe", "QUARKUS_HTTP_PROXY_PROXY_ADDRESS_FORWARDING is true or false, not \"maybe\".");
        for (var believing : List.of("true", "TRUE", "yes")) {
            says(
                    FORWARDING,
                    believing,
                    "QUARKUS_HTTP_PROXY_PROXY_ADDRESS_FORWARDING would believe everybody who sends its headers:"
                            + " name the proxy in QUARKUS_HTTP_PROXY_TRUSTED_PROXIES.");
        }
        for (var all : List.of("0.0.0.0/0", "10.0.0.7, ::/0")) {
            assertThat(complaints(Map.of(FORWARDING, "true", PROXIES, all)))
                    .singleElement(STRING)
                    .contains("would believe everybody");
        }
    }

    @Test
    void proxies_that_are_named_and_no_forwarding_are_not_complained_of() {
        assertThat(complaints(Map.of(FORWARDING, "false"))).isEmpty();
        for (var right : List.of("10.0.0.7", "10.0.0.0/8,127.0.0.9", "10.0.0.7, fd00::/8", "proxy.example:8080")) {
            assertThat(complaints(Map.of(FORWARDING, "true", PROXIES, right)))
                    .as(right)
                    .isEmpty();
        }
    }

    /** Otherwise a new one could be mistyped and only a trace would tell. */
    @Test
    void every_setting_of_ours_is_looked_at() {
        var known = new TreeMap<String, String>();
        OperatorSettingsCheck.TIMES.forEach(time -> known.put(time, "Duration"));
        OperatorSettingsCheck.NUMBERS.forEach(number -> known.put(number, "int"));
        OperatorSettingsCheck.SIZES.forEach(size -> known.put(size, "MemorySize"));
        OperatorSettingsCheck.HOSTS.forEach(list -> known.put(list, "Optional"));
        known.putAll(Map.of("attimo.secret", "String", "attimo.data-dir", "Path", "attimo.public-address", "Optional"));

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
            A_MINUTE.matcher(Files.readString(Path.of("src/main/resources/application.properties")))
                    .results()
                    .forEach(each -> found.put(each.group(1), "int"));
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void says(String setting, String value, String sentence) {
        assertThat(complaints(Map.of(setting, value))).containsExactly(sentence);
    }

    private static List<String> complaints(Map<String, String> settings) {
        return new OperatorSettingsCheck(
                        new SmallRyeConfigBuilder().withDefaultValues(settings).build())
                .complaints()
                .toList();
    }
}
