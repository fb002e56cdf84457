package io.attimo.sample;

import io.attimo.journey.Journey;
import io.attimo.journey.Stage;
import io.attimo.journey.Touchpoint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/**
 * What the patients of an invented Italian dental practice said in 2026: the file the practice would have exported, and how
 * it is read. What decides is the wait, the estimate and the treatment; the phone calls get better from July on.
 */
public final class StudioSurvey {

    private static final int PATIENTS = 328;
    private static final long SEED = 20_260_112;
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 12);
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 11, 13);
    private static final LocalDate CALLS_ARE_FOLLOWED_UP = LocalDate.of(2026, 7, 6);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    /**
     * One touchpoint's ratings.
     *
     * @param mean where they lie on 1 to 5
     * @param spread of one patient's rating round it
     * @param decides how much of the outcome hangs on it
     * @param used share of the patients who met it
     */
    private record Column(String name, double mean, double spread, double decides, double used) {}

    private static final List<Column> COLUMNS = List.of(
            new Column("volantino", 3.9, .8, .1, .5),
            new Column("sito", 4.1, .7, .12, .62),
            new Column("telefonata", 3.2, .8, .22, .9),
            new Column("strada", 3.6, .8, .2, .95),
            new Column("accoglienza", 3.7, .8, .25, .98),
            new Column("questionario", 3.3, .8, .2, .92),
            new Column("preventivo", 3.2, 1, .42, .9),
            new Column("attesa", 2.7, 1.1, .5, .97),
            new Column("cura", 3.6, .9, .45, .99),
            new Column("passaggio", 3.4, .8, .27, .86),
            new Column("ambienti", 3.5, .8, .18, .93),
            new Column("richiamo", 3.4, .75, .25, .88),
            new Column("saluto", 3.6, .8, .2, .9),
            new Column("invito", 4, .8, .1, .55),
            new Column("recensioni", 3.9, .8, .1, .4));

    private static final int WAIT = 7;
    private static final int ESTIMATE = 6;
    private static final int TREATMENT = 8;
    private static final int CALL = 2;

    private final SplittableRandom random = new SplittableRandom(SEED);
    private final List<String> lines = new ArrayList<>();

    private StudioSurvey() {
        lines.add("scheda;data;"
                + COLUMNS.stream().map(Column::name).collect(Collectors.joining(";"))
                + ";soddisfazione;consiglio;eta;nuovo;canale;commento;nota_attesa;nota_preventivo;nota_cura");
        for (int patient = 1; patient <= PATIENTS; patient++) {
            lines.add(line(patient));
        }
    }

    /** The whole file, semicolons and a header, the same at every call. */
    public static String csv() {
        return String.join("\n", new StudioSurvey().lines) + "\n";
    }

    /** How the file is read: JSON in the form the import takes. */
    public static String mapping() {
        try (var json = StudioSurvey.class.getResourceAsStream("/sample/studio.json")) {
            return new String(json.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a file cannot say: what patients need of each stage, and who looks after each touchpoint. */
    public static void describe(Journey journey) {
        NEEDS.forEach((stage, needs) -> journey.stage(stage).ifPresent(found -> found.need(needs)));
        journey.touchpoints().forEach(touchpoint -> touchpoint.become(owned(touchpoint)));
    }

    private static Touchpoint.Traits owned(Touchpoint touchpoint) {
        return new Touchpoint.Traits(
                touchpoint.type().orElse(null),
                touchpoint.channel().orElse(null),
                touchpoint.audience().orElse(null),
                OWNERS.getOrDefault(touchpoint.stage().name(), "Segreteria"),
                touchpoint.flags());
    }

    private static final Map<String, String> OWNERS = Map.of("Le cure", "Dr. Ferri", "Prima visita", "Dr. Ferri");

    private static final Map<String, Stage.Needs> NEEDS = Map.of(
            "Scoprire lo studio",
                    new Stage.Needs(
                            "Sapere che c’è uno studio vicino a casa",
                            "Trovare un dentista raggiungibile",
                            "Sentire che non giudica chi ha aspettato troppo"),
            "Informarsi",
                    new Stage.Needs(
                            "Capire se ci si può fidare, e prendere un appuntamento",
                            "Sapere orari, prezzi e primo posto libero",
                            "Essere presi sul serio con la propria paura"),
            "Prima visita",
                    new Stage.Needs(
                            "Sapere che cosa c’è da fare, e quanto costa",
                            "Un piano chiaro e un prezzo che regge",
                            "Non sentirsi messi fretta"),
            "Le cure",
                    new Stage.Needs(
                            "Guarire, con meno dolore possibile",
                            "Una cura che dura, all’ora promessa",
                            "Sapere in ogni momento che cosa succede"),
            "I controlli",
                    new Stage.Needs(
                            "Tenere sani i denti senza pensarci",
                            "Un appuntamento che sta nella settimana",
                            "Sentirsi ricordati, non inseguiti"),
            "Raccontarlo",
                    new Stage.Needs(
                            "Aiutare chi ha la stessa paura",
                            "Un modo semplice per farlo",
                            "Essere fieri di avercela fatta"));

    private String line(int patient) {
        var day = day(patient);
        var marks = new int[COLUMNS.size()];
        double mood = random.nextGaussian() * .35;
        double felt = 0;
        for (int i = 0; i < marks.length; i++) {
            var column = COLUMNS.get(i);
            double lift = i == CALL && !day.isBefore(CALLS_ARE_FOLLOWED_UP) ? .9 : 0;
            double own = random.nextGaussian() * column.spread();
            if (random.nextDouble() < column.used()) {
                marks[i] = mark(column.mean() + lift + mood + own, 1, 5);
                felt += column.decides() * (mood + own);
            }
        }
        int satisfied = mark(3.7 + felt + random.nextGaussian() * .45, 1, 5);
        int recommends = mark(7.2 + 1.7 * felt + random.nextGaussian() * 1.1, 0, 10);
        return "S-%04d;%s;%s;%d;%s;%s;%s;%s"
                .formatted(
                        1000 + patient,
                        DAY.format(day),
                        ratings(marks),
                        satisfied,
                        random.nextDouble() < .94 ? recommends : "",
                        about(),
                        random.nextDouble() < .3 ? said(StudioVoices.GENERAL, satisfied) : "",
                        said(marks));
    }

    private LocalDate day(int patient) {
        long days = LAST_DAY.toEpochDay() - FIRST_DAY.toEpochDay();
        var day = FIRST_DAY.plusDays(days * (patient - 1) / (PATIENTS - 1));
        return day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.minusDays(1) : day;
    }

    private static int mark(double felt, int lowest, int highest) {
        return (int) Math.max(lowest, Math.min(highest, Math.rint(felt)));
    }

    private String ratings(int[] marks) {
        var cells = new ArrayList<String>();
        for (int mark : marks) {
            cells.add(mark > 0 ? String.valueOf(mark) : random.nextInt(3) == 0 ? "" : "np");
        }
        return String.join(";", cells);
    }

    private String about() {
        double age = random.nextDouble();
        double way = random.nextDouble();
        return (age < .015 ? "4" : age < .3 ? "1" : age < .7 ? "2" : "3")
                + ";"
                + (random.nextDouble() < .45 ? "s" : "n")
                + ";"
                + (way < .5 ? "passaparola" : way < .75 ? "web" : way < .93 ? "zona" : "medico");
    }

    private String said(int[] marks) {
        return String.join(
                ";",
                note(StudioVoices.WAITING, marks[WAIT], .28),
                note(StudioVoices.PRICES, marks[ESTIMATE], .22),
                note(StudioVoices.CARE, marks[TREATMENT], .22));
    }

    private String note(List<List<String>> texts, int mark, double share) {
        return mark > 0 && random.nextDouble() < share ? said(texts, mark) : "";
    }

    private String said(List<List<String>> texts, int mark) {
        var fitting = texts.get(mark <= 2 ? 0 : mark == 3 ? 1 : 2);
        return fitting.get(random.nextInt(fitting.size()));
    }
}
