package io.attimo.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Italian and English say the same things. */
class MessagesTest {

    private static final Pattern PARAMETER = Pattern.compile("\\{(?:it:[a-z]+\\()?([a-z][A-Za-z]*)[.}( )]");
    private static final Pattern BARE_ARTICLE =
            Pattern.compile("(?iU)\\b(il|lo|la|i|gli|(de|da|a|ne|su)(l|llo|lla|i|gli)) \\{(?!#)");
    private static final Pattern ENGLISH_DECIMAL = Pattern.compile("(?<!\\d)\\.\\d|\\d\\.\\d{1,2}(?!\\d)");

    private final List<JavaClass> bundles = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("io.attimo").stream()
                    .filter(type -> type.isInterface() && type.isAnnotatedWith(MessageBundle.class))
                    .toList();

    @Test
    void every_english_message_has_an_italian_one_and_no_italian_one_is_left_over() throws IOException {
        assertThat(bundles).isNotEmpty();
        for (var bundle : bundles) {
            assertThat(italian(bundle).keySet())
                    .as(bundle.getSimpleName())
                    .isEqualTo(english(bundle).keySet());
        }
    }

    @Test
    void both_languages_fill_in_the_same_things() throws IOException {
        for (var bundle : bundles) {
            var italian = italian(bundle);
            english(bundle)
                    .forEach((key, text) -> assertThat(parameters(italian.get(key)))
                            .as(bundle.getSimpleName() + "." + key)
                            .isEqualTo(parameters(text)));
        }
    }

    @Test
    void no_italian_message_was_left_in_english() throws IOException {
        var same = new ArrayList<String>();
        for (var bundle : bundles) {
            var italian = italian(bundle);
            english(bundle).forEach((key, text) -> {
                if (text.length() > 25 && text.equals(italian.get(key)) && !text.startsWith("{")) {
                    same.add(bundle.getSimpleName() + "." + key);
                }
            });
        }
        assertThat(same).isEmpty();
    }

    /** It would have to be elided before an 8; {@code {it:dal(day)}} knows when. */
    @Test
    void no_italian_article_stands_before_what_is_filled_in() throws IOException {
        assertThat(italianWith(BARE_ARTICLE)).isEmpty();
    }

    @Test
    void no_italian_figure_has_an_english_point() throws IOException {
        assertThat(italianWith(ENGLISH_DECIMAL))
                .as("all but the versions of HTTP")
                .containsExactly("WebMessages.otherVersion");
    }

    private List<String> italianWith(Pattern wrong) throws IOException {
        var found = new ArrayList<String>();
        for (var bundle : bundles) {
            italian(bundle).forEach((key, text) -> {
                if (wrong.matcher(text).find()) {
                    found.add(bundle.getSimpleName() + "." + key);
                }
            });
        }
        return found;
    }

    /** The text stands at the method, or for a message of its own for each constant in the English file. */
    private static Map<String, String> english(JavaClass bundle) throws IOException {
        var texts = file(bundle, "en");
        for (JavaMethod method : bundle.getMethods()) {
            boolean hasFile = texts.keySet().stream().anyMatch(key -> key.startsWith(method.getName() + "_"));
            if (method.isAnnotatedWith(Message.class) && !hasFile) {
                texts.put(
                        method.getName(),
                        method.getAnnotationOfType(Message.class).value());
            }
        }
        return texts;
    }

    private static Map<String, String> italian(JavaClass bundle) throws IOException {
        return file(bundle, "it");
    }

    private static Map<String, String> file(JavaClass bundle, String language) throws IOException {
        var name = bundle.getAnnotationOfType(MessageBundle.class).value();
        var texts = new TreeMap<String, String>();
        try (var stream =
                MessagesTest.class.getResourceAsStream("/messages/" + name + "_" + language + ".properties")) {
            if (stream != null) {
                var properties = new Properties();
                properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
                properties.forEach((key, text) -> texts.put(key.toString(), text.toString()));
            }
        }
        return texts;
    }

    private static TreeSet<String> parameters(String text) {
        return PARAMETER
                .matcher(text == null ? "" : text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
