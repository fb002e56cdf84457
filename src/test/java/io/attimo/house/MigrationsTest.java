package io.attimo.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A database that was migrated once is migrated on, by whatever version comes: what has landed stays as it is. */
class MigrationsTest {

    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final Path LANDED = Path.of("src/test/resources/io/attimo/house/landed-migrations.txt");
    private static final String LAST_OF_MANY_CONSTRAINTS = "V20261122_1440";

    private static final Pattern COMMENT = Pattern.compile("--[^\\n]*");
    private static final Pattern CONSTRAINT = Pattern.compile(
            "\\b(add\\s+(constraint|check|foreign\\s+key|unique|primary\\s+key|exclude)|references)\\b");
    private static final Pattern STEP = Pattern.compile(",\\s*(add|drop|alter)\\b");

    @Test
    void what_has_landed_is_there_and_unchanged() throws IOException {
        assertThat(complaints(present(), landed())).isEmpty();
        assertThat(landed()).hasSizeGreaterThan(25);
    }

    @Test
    void a_change_a_loss_and_a_latecomer_would_be_noticed() {
        var landed = Map.of("V1__a.sql", "1", "V3__c.sql", "3");

        assertThat(complaints(Map.of("V1__a.sql", "1", "V3__c.sql", "3", "V4__d.sql", "4"), landed))
                .isEmpty();
        assertThat(complaints(Map.of("V1__a.sql", "2", "V3__c.sql", "3"), landed))
                .containsExactly("V1__a.sql is changed");
        assertThat(complaints(Map.of("V1__a.sql", "1"), landed)).containsExactly("V3__c.sql is gone");
        assertThat(complaints(Map.of("V1__a.sql", "1", "V2__b.sql", "2", "V3__c.sql", "3"), landed))
                .containsExactly("V2__b.sql comes before one that has landed");
    }

    /** A cluster of databases takes one at a time, and nothing beside it. */
    @Test
    void a_constraint_is_a_statement_of_its_own_from_now_on() throws IOException {
        var crowded = new ArrayList<String>();
        for (var file : files()) {
            if (file.getFileName().toString().compareTo(LAST_OF_MANY_CONSTRAINTS + "~") > 0) {
                crowded.addAll(crowded(Files.readString(file)));
            }
        }
        assertThat(crowded).isEmpty();
    }

    @Test
    void two_in_one_statement_would_be_noticed() throws IOException {
        for (var two : List.of(
                "alter table a add check (x > 0), add check (y > 0);",
                "alter table a\n  drop constraint b, add constraint b foreign key (x, y) references c (x, y);",
                "alter table a add column x int, add unique (tenant_id, x);",
                "alter table a add x uuid references b (id), add y int;")) {
            assertThat(crowded(two)).as(two).hasSize(1);
        }
        assertThat(crowded("alter table a add column x int, add column y int; alter table a add check (x in (1, 2));"))
                .isEmpty();
        assertThat(crowded(Files.readString(
                        MIGRATIONS.resolve("V20261122_0713__let_decisions_go_with_what_they_are_about.sql"))))
                .hasSize(1);
    }

    private static List<String> crowded(String sql) {
        return Stream.of(COMMENT.matcher(sql).replaceAll("").split(";"))
                .map(String::strip)
                .filter(statement -> statement.startsWith("alter table"))
                .filter(statement -> CONSTRAINT.matcher(statement).find()
                        && STEP.matcher(statement).find())
                .toList();
    }

    private static List<String> complaints(Map<String, String> present, Map<String, String> landed) {
        var complaints = new ArrayList<String>();
        var last = landed.keySet().stream().max(String::compareTo).orElseThrow();
        landed.forEach((name, hash) -> {
            if (!present.containsKey(name)) {
                complaints.add(name + " is gone");
            } else if (!present.get(name).equals(hash)) {
                complaints.add(name + " is changed");
            }
        });
        present.keySet().stream()
                .filter(name -> !landed.containsKey(name) && name.compareTo(last) < 0)
                .forEach(name -> complaints.add(name + " comes before one that has landed"));
        return complaints;
    }

    private static Map<String, String> present() throws IOException {
        var present = new TreeMap<String, String>();
        for (var file : files()) {
            present.put(file.getFileName().toString(), hash(file));
        }
        return present;
    }

    private static List<Path> files() throws IOException {
        try (var files = Files.list(MIGRATIONS)) {
            return files.sorted().toList();
        }
    }

    private static Map<String, String> landed() throws IOException {
        return Files.readAllLines(LANDED).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split(" "))
                .collect(Collectors.toMap(words -> words[1], words -> words[0]));
    }

    // Of its lines: a checkout may end them otherwise.
    private static String hash(Path file) throws IOException {
        try {
            var text = Files.readString(file).replace("\r\n", "\n");
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
