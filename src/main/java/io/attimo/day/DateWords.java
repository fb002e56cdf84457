package io.attimo.day;

import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalField;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Words of dates in English, Italian, German, French, Spanish, Dutch and Portuguese, after Unicode CLDR, with the spellings
 * without accents that exports write. Of months no word means two, so that whoever reads one need not know its language.
 */
enum DateWords {
    MONTHS(
            ChronoField.MONTH_OF_YEAR,
            1,
            "january jan gennaio gen januar jänner jän janvier janv enero ene januari janeiro",
            "february feb febbraio februar feber février fevrier févr fevr febrero februari fevereiro fev",
            "march mar marzo märz mär maerz mrz mars maart mrt março marco",
            "april apr aprile avril avr abril abr",
            "may maggio mag mai mayo mei maio",
            "june jun giugno giu juni juin junio junho",
            "july jul luglio lug juli juillet juil julio julho",
            "august aug agosto ago août aout augustus",
            "september sept sep settembre set septembre septiembre setiembre setembro",
            "october oct ottobre ott oktober okt octobre octubre outubro out",
            "november nov novembre noviembre novembro",
            "december dec dicembre dic dezember dez décembre decembre déc diciembre dezembro"),
    WEEKDAYS(
            ChronoField.DAY_OF_WEEK,
            1,
            "monday mon lunedì lunedi lun montag mo lundi lunes maandag ma segunda-feira seg",
            "tuesday tues tue martedì martedi mar dienstag di mardi martes dinsdag terça-feira terca-feira ter",
            "wednesday wed mercoledì mercoledi mer mittwoch mi mercredi miércoles miercoles mié mie woensdag wo"
                    + " quarta-feira qua",
            "thursday thurs thur thu giovedì giovedi gio donnerstag do jeudi jeu jueves jue donderdag quinta-feira qui",
            "friday fri venerdì venerdi ven freitag fr vendredi viernes vie vrijdag vr sexta-feira sex",
            "saturday sat sabato sab samstag sonnabend sa samedi sam sábado sáb zaterdag za",
            "sunday sun domenica dom sonntag so dimanche dim domingo zondag zo"),
    HALVES(
            ChronoField.AMPM_OF_DAY,
            0,
            "am a.m a._m vorm de_la_mañana da_manhã",
            "pm p.m p._m nachm de_la_tarde de_la_noche da_tarde da_noite");

    private final TemporalField field;
    private final Map<String, Long> words = new HashMap<>();

    DateWords(TemporalField field, long first, String... ofValues) {
        this.field = field;
        for (int i = 0; i < ofValues.length; i++) {
            for (var word : ofValues[i].replace(' ', '\n').replace('_', ' ').split("\n")) {
                words.put(word, first + i);
                words.put(word + ".", first + i);
            }
        }
    }

    /** Each holds one word for a value; the longest come first, as a short one may be the beginning of a longer. */
    private List<Map<Long, String>> texts(boolean isBeforeDot) {
        Map<Integer, List<Map<Long, String>>> byLength = new TreeMap<>(Comparator.reverseOrder());
        words.forEach((word, value) -> {
            if (isBeforeDot && word.endsWith(".")) {
                return;
            }
            var same = byLength.computeIfAbsent(word.length(), length -> new ArrayList<>());
            var free = same.stream().filter(map -> !map.containsKey(value)).findFirst();
            free.orElseGet(() -> {
                        same.add(new HashMap<>());
                        return same.get(same.size() - 1);
                    })
                    .put(value, word);
        });
        return byLength.values().stream().flatMap(List::stream).toList();
    }

    /**
     * Lets one of the words be read here, in whatever language and case.
     *
     * @param isBeforeDot whether a dot follows, which is then none of a shortened word
     */
    void appendTo(DateTimeFormatterBuilder builder, boolean isBeforeDot) {
        for (var text : texts(isBeforeDot)) {
            builder.optionalStart().appendText(field, text).optionalEnd();
        }
    }

    /** As a regular expression that takes one of the words, the longest that fits. */
    String expression() {
        return words.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
    }

    /** Each with the number that it stands for. */
    Map<String, Long> words() {
        return words;
    }

    /** The words that such letters of a pattern stand for; null where they stand for a number. */
    static DateWords of(char letter, int length) {
        return switch (letter) {
            case 'M', 'L' -> length > 2 ? MONTHS : null;
            case 'E' -> WEEKDAYS;
            case 'a' -> HALVES;
            default -> null;
        };
    }

    static boolean areIn(String pattern) {
        return Arrays.stream(pattern.split("'[^']*'")).anyMatch(part -> part.matches(".*([ML]{3}|E|a).*"));
    }
}
