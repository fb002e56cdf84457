package io.attimo.proposal;

import io.attimo.mapping.MappingCheck;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Names of touchpoints, outcomes and segments, made of what people read of their columns: as long as a name may be, and no
 * two alike. What a long one says otherwise than its siblings is kept.
 */
final class TouchpointNames {

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\x{80}-\\x{9F}]+");
    /** Titles that begin with so many of the same letters are siblings. */
    private static final int ALIKE = 30;
    /** A file may have thousands of columns. */
    private static final int MOST_SIBLINGS = 100;
    /** So that the beginning is seen too. */
    private static final int LONGEST_OWN = 80;

    private static final String CUT = "…";
    private static final String NAMELESS = "#";

    /** By their beginning, some of the long titles that have it. */
    private final Map<String, Set<String>> siblings = new HashMap<>();

    private final Set<String> taken = new HashSet<>();

    /** @param titles of all columns of the file */
    TouchpointNames(Collection<String> titles, Collection<String> taken) {
        titles.stream()
                .filter(title -> title.length() > ALIKE)
                .map(TouchpointNames::plain)
                .forEach(this::group);
        taken.forEach(this::take);
    }

    private void group(String title) {
        var group = siblings.computeIfAbsent(beginning(title), none -> new LinkedHashSet<>());
        if (group.size() < MOST_SIBLINGS) {
            group.add(title);
        }
    }

    private static String beginning(String title) {
        return title.substring(0, Math.min(title.length(), ALIKE));
    }

    /** False where another has it, or one that looks like it. */
    private boolean take(String name) {
        return taken.add(plain(name).toLowerCase(Locale.ROOT));
    }

    /** As the column is called, so far as a name may be that long and is not given yet; no other gets it then. */
    String of(String title) {
        var name = numbered(title, 1);
        for (int n = 2; !take(name); n++) {
            name = numbered(title, n);
        }
        return name;
    }

    /** The name of so manieth of those that are called the same. */
    String numbered(String title, int number) {
        var end = number == 1 ? "" : " (" + number + ")";
        return shortened(plain(title), MappingCheck.LONGEST_NAME - end.length()) + end;
    }

    /** Its name, and the one that the version before gave it. */
    Stream<String> ofAnyVersion(String title) {
        var plain = plain(title);
        return plain.length() <= MappingCheck.LONGEST_NAME
                ? Stream.of(plain)
                : Stream.of(numbered(title, 1), withoutMiddle(plain, MappingCheck.LONGEST_NAME));
    }

    private String shortened(String title, int longest) {
        if (title.length() <= longest) {
            return title;
        }
        var others = siblings.getOrDefault(beginning(title), Set.of()).stream()
                .filter(other -> !other.equals(title))
                .toList();
        int shared = others.stream().mapToInt(other -> same(other, title)).min().orElse(0);
        int nearly = others.stream().mapToInt(other -> same(other, title)).max().orElse(0);
        int end = others.stream().mapToInt(other -> sameEnd(other, title)).min().orElse(0);
        if (others.isEmpty()) {
            return withoutMiddle(title, longest);
        }
        var own = own(title, shared, end);
        return own.length() <= LONGEST_OWN ? with(own, title, longest) : with(own(title, nearly, 0), title, longest);
    }

    /** From the beginning of the word in which it differs to the end of the last such word. */
    private static String own(String title, int from, int end) {
        int start = title.lastIndexOf(' ', Math.max(0, from - 1)) + 1;
        int stop = title.indexOf(' ', Math.max(start, title.length() - end));
        return title.substring(start, stop < 0 ? title.length() : stop).strip();
    }

    private static String with(String own, String title, int longest) {
        var kept = own.length() > LONGEST_OWN ? withoutMiddle(own, LONGEST_OWN) : own;
        int at = title.indexOf(own);
        int room = longest - kept.length() - CUT.length();
        return at <= room
                ? cut(title.substring(0, at) + kept + title.substring(at + own.length()), longest)
                : start(title, room) + CUT + kept;
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : start(text, longest - CUT.length()) + CUT;
    }

    /** What is asked about stands at the end: tools put the same question before all of them. */
    private static String withoutMiddle(String text, int longest) {
        int tail = longest / 2;
        int from = text.length() - tail;
        var end = text.substring(Character.isLowSurrogate(text.charAt(from)) ? from + 1 : from);
        return start(text, longest - tail - CUT.length()) + CUT + end.strip();
    }

    private static String start(String text, int length) {
        boolean isWithin = Character.isLowSurrogate(text.charAt(length));
        return text.substring(0, isWithin ? length - 1 : length).strip();
    }

    private static int same(String one, String other) {
        int same = 0;
        while (same < Math.min(one.length(), other.length()) && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        return same;
    }

    private static int sameEnd(String one, String other) {
        int most = Math.min(one.length(), other.length()) - same(one, other);
        int same = 0;
        while (same < most && one.charAt(one.length() - 1 - same) == other.charAt(other.length() - 1 - same)) {
            same++;
        }
        return same;
    }

    private static String plain(String title) {
        var plain = Normalizer.normalize(CONTROL.matcher(title).replaceAll(" "), Form.NFC)
                .strip();
        return plain.isEmpty() ? NAMELESS : plain;
    }
}
