package io.attimo.walk;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Files of answers as survey tools write them, with all of their own columns and headings; nobody's answers are in them. */
final class RawExport {

    /**
     * How a survey is put to people, and told about, in one language.
     *
     * @param own columns of Qualtrics
     * @param steps of a rating from the best to the worst
     */
    record Language(
            List<String> own,
            String preview,
            String rated,
            List<String> parts,
            List<String> steps,
            String missing,
            String recommend,
            String least,
            String most,
            String improve,
            String said,
            String saidFreely,
            String came,
            List<String> ways) {}

    static final Language ENGLISH = new Language(
            List.of(
                    "Start Date",
                    "End Date",
                    "Response Type",
                    "IP Address",
                    "Progress",
                    "Duration (in seconds)",
                    "Finished",
                    "Recorded Date",
                    "Response ID",
                    "Recipient Last Name",
                    "Recipient First Name",
                    "Recipient Email",
                    "External Data Reference",
                    "Location Latitude",
                    "Location Longitude",
                    "Distribution Channel",
                    "User Language"),
            "Survey Preview",
            "How satisfied were you with each of these?",
            List.of("Ordering", "Delivery", "Unpacking"),
            List.of(
                    "Extremely satisfied",
                    "Somewhat satisfied",
                    "Neither satisfied nor dissatisfied",
                    "Somewhat dissatisfied",
                    "Extremely dissatisfied"),
            "N/A",
            "How likely is it that you would recommend us to a friend or colleague?",
            "Not at all likely - 0",
            "Extremely likely - 10",
            "What should we do better?",
            "Response",
            "Open-Ended Response",
            "How did you hear about us?",
            List.of("Friends", "Newsletter", "Other (please specify)"));

    static final Language ITALIAN = new Language(
            List.of(
                    "Data di inizio",
                    "Data di fine",
                    "Tipo di risposta",
                    "Indirizzo IP",
                    "Avanzamento",
                    "Durata (in secondi)",
                    "Completato",
                    "Data di registrazione",
                    "ID risposta",
                    "Cognome destinatario",
                    "Nome destinatario",
                    "E-mail destinatario",
                    "Riferimento dati esterni",
                    "Latitudine posizione",
                    "Longitudine posizione",
                    "Canale di distribuzione",
                    "Lingua utente"),
            "Anteprima sondaggio",
            "Quanto è soddisfatto di ciascuno di questi momenti?",
            List.of("Ordine", "Consegna", "Apertura del pacco"),
            List.of(
                    "Molto soddisfatto",
                    "Soddisfatto",
                    "Né soddisfatto né insoddisfatto",
                    "Insoddisfatto",
                    "Molto insoddisfatto"),
            "Non so",
            "Con quale probabilità ci consiglierebbe a un amico o a un collega?",
            "Per niente probabile - 0",
            "Estremamente probabile - 10",
            "Che cosa dovremmo migliorare?",
            "Risposta",
            "Risposta in formato aperto",
            "Come ci ha conosciuti?",
            List.of("Amici", "Newsletter", "Altro (specificare)"));

    private static final List<String> CODES_OF_QUALTRICS = List.of(
            "StartDate",
            "EndDate",
            "Status",
            "IPAddress",
            "Progress",
            "Duration (in seconds)",
            "Finished",
            "RecordedDate",
            "ResponseId",
            "RecipientLastName",
            "RecipientFirstName",
            "RecipientEmail",
            "ExternalReference",
            "LocationLatitude",
            "LocationLongitude",
            "DistributionChannel",
            "UserLanguage",
            "Q1_1",
            "Q1_2",
            "Q1_3",
            "Q2_NPS_GROUP",
            "Q2",
            "Q3");

    private static final List<String> OWN_OF_SURVEYMONKEY = List.of(
            "Respondent ID",
            "Collector ID",
            "Start Date",
            "End Date",
            "IP Address",
            "Email Address",
            "First Name",
            "Last Name",
            "Custom Data 1");

    private static final int PEOPLE = 32;
    private static final int PREVIEWS = 2;

    /** Of the three ratings how many gave each step, from the best to the worst; two people left the last one out. */
    private static final List<List<Integer>> GIVEN =
            List.of(List.of(12, 10, 6, 3, 1), List.of(4, 8, 8, 8, 4), List.of(16, 8, 4, 2, 0));

    /** How many gave each mark, from 10 to 0: the first twelve came by friends, the next by newsletter, eight otherwise. */
    private static final List<Integer> RECOMMENDED = List.of(10, 6, 5, 3, 0, 4, 0, 0, 0, 0, 4);

    private RawExport() {}

    /** Three heading rows, of which the last is for machines. Whoever made the survey tried it twice, and hated it. */
    static byte[] ofQualtrics(Language language) {
        var names = new ArrayList<>(language.own());
        language.parts().forEach(part -> names.add(language.rated() + " - " + part));
        names.addAll(List.of(language.recommend() + " - Group", language.recommend(), language.improve()));
        var records = new ArrayList<List<String>>();
        records.add(CODES_OF_QUALTRICS);
        records.add(names);
        records.add(CODES_OF_QUALTRICS.stream().map(RawExport::importId).toList());
        for (int person = -PREVIEWS; person < PEOPLE; person++) {
            records.add(rowOfQualtrics(person, language));
        }
        return text(records);
    }

    private static List<String> rowOfQualtrics(int person, Language language) {
        int number = person + PREVIEWS;
        var minute = "2026-09-%02d 10:%02d".formatted(1 + number % 28, number);
        boolean isPreview = person < 0;
        var row = new ArrayList<>(List.of(
                minute + ":00",
                minute + ":44",
                isPreview ? language.preview() : "IP Address",
                "203.0.113.7",
                "100",
                "44",
                "True",
                minute + ":45",
                "R_" + Integer.toString(1_000_000 + 7_919 * number, 36),
                "",
                "",
                "",
                "",
                "45.4643",
                "9.1895",
                isPreview ? "preview" : "anonymous",
                "EN"));
        row.addAll(steps(person, language));
        int mark = mark(person);
        row.add(mark > 8 ? "Promoter" : mark > 6 ? "Passive" : "Detractor");
        row.add(String.valueOf(mark));
        row.add(comment(person));
        return row;
    }

    private static String importId(String code) {
        var id = code.startsWith("Q")
                ? "QID" + code.substring(1)
                : code.substring(0, 1).toLowerCase(Locale.ROOT) + code.substring(1);
        return "{\"ImportId\":\"" + id + (code.endsWith("Date") ? "\",\"timeZone\":\"Europe/Rome\"}" : "\"}");
    }

    /**
     * Two heading rows: a question is named once, and what of it a column is stands below.
     *
     * @param days of the month on which people answered
     */
    static byte[] ofSurveyMonkey(Language language, int days) {
        var names = new ArrayList<>(OWN_OF_SURVEYMONKEY);
        names.addAll(List.of(language.rated(), "", "", language.recommend(), language.improve()));
        names.addAll(List.of(language.came(), "", ""));
        var below = new ArrayList<>(Collections.nCopies(OWN_OF_SURVEYMONKEY.size(), ""));
        below.addAll(language.parts());
        below.addAll(List.of(language.said(), language.saidFreely()));
        below.addAll(language.ways());
        var records = new ArrayList<List<String>>();
        records.add(names);
        records.add(below);
        for (int person = 0; person < PEOPLE; person++) {
            records.add(rowOfSurveyMonkey(person, language, days));
        }
        return text(records);
    }

    private static List<String> rowOfSurveyMonkey(int person, Language language, int days) {
        var minute = "09/%02d/2026 09:%02d".formatted(1 + person % days, person);
        var row = new ArrayList<>(List.of(
                String.valueOf(114_000_000_000L + 7_919L * person),
                "412345678",
                minute + ":11 AM",
                minute + ":58 AM",
                "203.0.113.7",
                "",
                "",
                "",
                ""));
        steps(person, language).forEach(step -> row.add(step.isEmpty() ? language.missing() : step));
        int mark = mark(person);
        row.add(mark == 0 ? language.least() : mark == 10 ? language.most() : String.valueOf(mark));
        row.add(comment(person));
        row.add(person < 12 ? language.ways().get(0) : "");
        row.add(person >= 12 && person < 24 ? language.ways().get(1) : "");
        row.add(person >= 24 ? "Radio " + person : "");
        return row;
    }

    private static List<String> steps(int person, Language language) {
        return GIVEN.stream()
                .map(given -> person < 0 ? given.size() - 1 : place(given, person))
                .map(place -> place < language.steps().size() ? language.steps().get(place) : "")
                .toList();
    }

    private static int mark(int person) {
        return person < 0 ? 0 : 10 - place(RECOMMENDED, person);
    }

    /** The first so many people gave the first step, the next the second, and so on. */
    private static int place(List<Integer> given, int person) {
        int place = 0;
        for (int left = person; place < given.size() && left >= given.get(place); place++) {
            left -= given.get(place);
        }
        return place;
    }

    private static String comment(int person) {
        return person == 4 ? "Line one\nline two, \"quoted\" 😀" : "";
    }

    private static byte[] text(List<List<String>> records) {
        return records.stream()
                .map(record -> record.stream().map(RawExport::quoted).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n", "\uFEFF", "\r\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String quoted(String cell) {
        return cell.matches("(?s).*[,\"\n].*") ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }
}
