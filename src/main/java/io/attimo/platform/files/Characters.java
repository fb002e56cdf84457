package io.attimo.platform.files;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How texts are stored that are not UTF-8, and which of these ways a text seems to be stored in: the one in which nearly all
 * its letters belong to one language. Where several do as well, the first of them, which is the most usual.
 */
public final class Characters {

    /** All that a file may be read as. */
    public static final List<String> ALL = List.of(
            "UTF-8",
            "UTF-16LE",
            "UTF-16BE",
            "windows-1252",
            "windows-1250",
            "windows-1251",
            "windows-1253",
            "windows-1254",
            "windows-1257",
            "ISO-8859-2",
            "x-MacRoman",
            "IBM850");

    private static final int WESTERN_FROM = 3;

    /** Letters beyond the English ones, in small: Italian, French, German, Spanish, Portuguese, Dutch, Nordic, Icelandic. */
    private static final List<String> WESTERN = List.of(
            "àèéìíòóùú",
            "àâæçéèêëîïôœùûüÿ",
            "äöüß",
            "áéíñóúü",
            "áâãàçéêíóôõúü",
            "éèëïöüáóíúê",
            "åäöæøéü",
            "áðéíóúýþæö");

    /** Polish, Czech and Slovak, Hungarian, Romanian, Croatian and Slovene. */
    private static final List<String> CENTRAL =
            List.of("ąćęłńóśźż", "áčďéěíňóřšťúůýžäľĺôŕ", "áéíóöőúüű", "ăâîşţșț", "čćđšž");

    private static final List<String> CYRILLIC =
            List.of("абвгдежзийклмнопрстуфхцчшщъыьэюяё", "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя");
    private static final List<String> GREEK = List.of("αβγδεζηθικλμνξοπρστυφχψωςάέήίόύώϊϋΐΰ");
    private static final List<String> TURKISH = List.of("çğıöşüâîû");
    private static final List<String> BALTIC = List.of("āčēģīķļņšūž", "ąčęėįšųūž", "äöõüšž");

    private static final double CLEARLY = 0.02;
    /** What is less of a language is no text in it. */
    private static final double ENOUGH = 0.8;

    /** Most letters are small ones. */
    private static final double CAPITAL = 0.5;

    private record Candidate(String charset, List<Set<Integer>> languages) {

        static Candidate of(String charset, List<String> languages) {
            return new Candidate(
                    charset,
                    languages.stream()
                            .map(letters -> letters.codePoints().boxed().collect(Collectors.toSet()))
                            .toList());
        }

        /** How many of the odd characters are letters of the language that has the most of them; 1 where all are. */
        double fit(byte[] sample) {
            int[] text =
                    new String(sample, Charset.forName(charset)).codePoints().toArray();
            return languages.stream()
                    .mapToDouble(letters -> share(text, letters))
                    .max()
                    .orElse(0);
        }

        private static double share(int[] text, Set<Integer> letters) {
            double points = 0;
            int odd = 0;
            for (int i = 0; i < text.length; i++) {
                if (text[i] > 0x7F && !isPunctuation(text[i])) {
                    odd++;
                    points += isOutOfScript(text, i) ? 0 : points(text[i], letters);
                }
            }
            return odd == 0 ? 0 : points / odd;
        }

        private static double points(int c, Set<Integer> letters) {
            return letters.contains(c) ? 1 : letters.contains(Character.toLowerCase(c)) ? CAPITAL : 0;
        }

        /** A Cyrillic or Greek letter does not stand beside a Latin one. */
        private static boolean isOutOfScript(int[] text, int i) {
            boolean isLatin = Character.UnicodeScript.of(text[i]) == Character.UnicodeScript.LATIN;
            return !isLatin && (isEnglish(text, i - 1) || isEnglish(text, i + 1));
        }

        private static boolean isEnglish(int[] text, int i) {
            return i >= 0 && i < text.length && text[i] <= 0x7F && Character.isLetter(text[i]);
        }

        /** Quotes, dashes and the like, which all of them have. */
        private static boolean isPunctuation(int c) {
            return "‘’“”„«»–—…•¿¡€°\u00A0".indexOf(c) >= 0;
        }
    }

    private static final List<Candidate> CANDIDATES = List.of(
            Candidate.of("windows-1252", WESTERN),
            Candidate.of("windows-1250", CENTRAL),
            Candidate.of("ISO-8859-2", CENTRAL),
            Candidate.of("windows-1251", CYRILLIC),
            Candidate.of("windows-1253", GREEK),
            Candidate.of("windows-1254", TURKISH),
            Candidate.of("windows-1257", BALTIC),
            Candidate.of("x-MacRoman", WESTERN));

    private Characters() {}

    /** A way by its usual name; one that is not known stays as it is written. */
    public static String canonical(String name) {
        try {
            var charset = Charset.forName(name);
            boolean isWestern =
                    charset.equals(StandardCharsets.ISO_8859_1) || charset.equals(StandardCharsets.US_ASCII);
            return isWestern ? ALL.get(WESTERN_FROM) : charset.name();
        } catch (IllegalArgumentException unknown) {
            return name;
        }
    }

    /** @param sample of a text that is not UTF-8 */
    static Charset of(byte[] sample) {
        var best = CANDIDATES.get(0);
        double most = best.fit(sample);
        for (var candidate : CANDIDATES) {
            double fit = candidate.fit(sample);
            if (fit > most + CLEARLY && fit >= ENOUGH) {
                best = candidate;
                most = fit;
            }
        }
        return Charset.forName(best.charset());
    }
}
