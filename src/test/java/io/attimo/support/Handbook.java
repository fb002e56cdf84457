package io.attimo.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** What the operator is told to type. Tests type the same, so that no command in it is one that nobody tried. */
public record Handbook(String text) {

    public static Handbook of(String file) {
        try {
            return new Handbook(Files.readString(Path.of(file)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public static Handbook ofTheOperator() {
        return of("k8s/README.md");
    }

    /** The first block of a language, such as sh or sql, under a heading. */
    public String block(String heading, String language) {
        var pattern = "(?sm)^#+ " + Pattern.quote(heading) + "$(?:(?!^#+ ).)*?^```" + language + "\n(.*?)^```";
        var found = Pattern.compile(pattern).matcher(text);
        if (!found.find()) {
            throw new AssertionError("no block of " + language + " under \"" + heading + "\"");
        }
        return found.group(1);
    }
}
