package io.attimo.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The room {@code response} owns its tables, and within it answers are written by who has said that they change. */
class WritersOfAnswersTest {

    private static final Path ROOMS = Path.of("src/main/java/io/attimo");
    private static final Path RESPONSE = ROOMS.resolve("response");
    private static final Pattern TEXT =
            Pattern.compile("\"\"\".*?\"\"\"|\"[^\"\\\\\n]*+(?:\\\\.[^\"\\\\\n]*+)*+\"", Pattern.DOTALL);

    /** The tables, and the records of them. */
    private static final Pattern NAMED = Pattern.compile(
            "\\b(from|join|into|update|truncate|copy|only|table)\\s+"
                    + "(responses|comments|import_changes|undone_changes|former_answers|response|comment)\\b",
            Pattern.CASE_INSENSITIVE);

    @Test
    void no_other_room_names_its_tables_in_a_statement() throws IOException {
        assertThat(naming(ROOMS)).hasSizeGreaterThan(4).allMatch(file -> file.startsWith(RESPONSE));
    }

    private static List<Path> naming(Path folder) throws IOException {
        try (var sources = Files.walk(folder)) {
            return sources.filter(file -> file.toString().endsWith(".java"))
                    .filter(WritersOfAnswersTest::isNaming)
                    .toList();
        }
    }

    private static boolean isNaming(Path file) {
        try {
            return TEXT.matcher(Files.readString(file))
                    .results()
                    .map(MatchResult::group)
                    .anyMatch(NAMED.asPredicate());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Their statements ask for it, and the table takes no row without its number. */
    @Test
    void the_right_to_write_is_had_only_by_saying_that_answers_change() {
        noClasses()
                .that()
                .doNotHaveSimpleName("AnswerRevisionCounter")
                .and()
                .doNotHaveSimpleName("AnswerWritePermit")
                .should()
                .callConstructorWhere(DescribedPredicate.describe(
                        "makes the right",
                        call -> call.getTargetOwner().getSimpleName().equals("AnswerWritePermit")))
                .check(HouseRulesTest.HOUSE);
    }

    @Test
    void what_writes_is_not_to_be_had_outside() {
        classes()
                .that()
                .resideInAPackage("io.attimo.response")
                .and()
                .haveNameMatching(
                        ".*\\.(AnswerRevisionCounter?|ResponseRows|ImportChanges|UndoneResponseVersions|FormerAnswerRows|JourneyResponseErasure)")
                .should()
                .bePackagePrivate()
                .check(HouseRulesTest.HOUSE);
    }
}
