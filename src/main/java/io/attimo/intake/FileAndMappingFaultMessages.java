package io.attimo.intake;

import io.attimo.form.FormProblems;
import io.attimo.mapping.InvalidMapping;
import io.attimo.platform.files.UnreadableFile;
import io.attimo.platform.text.CurrentLocale;
import io.attimo.platform.text.Messages;
import io.attimo.platform.text.NumberFormats;
import io.attimo.proposal.ColumnForm;
import io.attimo.proposal.ColumnMessages;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What is wrong with a file or a mapping, in the reader's language. */
public final class FileAndMappingFaultMessages {

    /** As long as a name may be: what is longer is known by its beginning. */
    private static final int LONGEST_DETAIL = 200;

    private FileAndMappingFaultMessages() {}

    public static String of(UnreadableFile bad) {
        return ofFile(bad.fault(), bad.line(), bad.detail(), CurrentLocale.here());
    }

    /** Each problem with the place in the mapping where it stands. */
    public static List<String> of(InvalidMapping bad) {
        return bad.problems().stream()
                .map(problem -> problem.path().isEmpty() ? of(problem) : problem.path() + ": " + of(problem))
                .toList();
    }

    /** Says each problem at the field of the form it comes from. */
    static void say(FormProblems formProblems, InvalidMapping bad, Map<String, String> fields, ColumnForm columnForm) {
        for (var problem : bad.problems()) {
            var field = fields.getOrDefault(problem.path(), "columns");
            formProblems.addAt(line(field, columnForm), field, place(field, problem.path()) + of(problem));
        }
    }

    /** Empty where the import has not failed. */
    public static String of(ImportFailure failure) {
        if (failure == null || failure.fault() == null) {
            return "";
        }
        var words = Messages.here(FaultMessages.class);
        for (var fault : UnreadableFile.Fault.values()) {
            if (fault.name().equals(failure.fault())) {
                return ofFile(fault, failure.faultLine(), failure.faultDetail(), CurrentLocale.here());
            }
        }
        for (var fault : InvalidMapping.Fault.values()) {
            if (fault.name().equals(failure.fault())) {
                return words.badMapping(fault, shortened(failure.faultDetail()));
            }
        }
        if (failure.fault().equals(ImportAbortReason.WOULD_REPLACE.name())) {
            return ofReplacing(failure.faultLine(), failure.faultDetail());
        }
        return words.badWork(ImportAbortReason.valueOf(failure.fault()));
    }

    /** @param files empty where the answers came from no file */
    static String ofReplacing(long answers, String files) {
        return Messages.here(FaultMessages.class)
                .wouldReplace(answers, NumberFormats.whole(answers), files == null ? "" : files);
    }

    private static String of(InvalidMapping.Problem problem) {
        return Messages.here(FaultMessages.class).badMapping(problem.fault(), shortened(problem.detail()));
    }

    private static String shortened(String detail) {
        return detail == null || detail.codePointCount(0, detail.length()) <= LONGEST_DETAIL
                ? detail
                : detail.substring(0, detail.offsetByCodePoints(0, LONGEST_DETAIL)) + "…";
    }

    private static String ofFile(UnreadableFile.Fault fault, long line, String detail, Locale locale) {
        var words = Messages.in(FaultMessages.class, locale);
        var sentence = words.badFile(fault, detail);
        return line > 0 ? words.atLine(String.valueOf(line), sentence) : sentence;
    }

    /** Of a field in the line of a column what that is called; else empty. */
    private static String line(String field, ColumnForm columnForm) {
        int dash = field.lastIndexOf('-');
        return dash > 0
                ? columnForm
                        .lines()
                        .get(Integer.parseInt(field.substring(dash + 1)))
                        .column()
                : "";
    }

    /** The label of the field, so that the sentence can stand alone. */
    private static String place(String field, String path) {
        var words = Messages.here(ColumnMessages.class);
        int dash = field.lastIndexOf('-');
        if (dash > 0) {
            var part = switch (field.substring(0, dash)) {
                case "stage" -> words.stage();
                case "name" -> words.name();
                case "scale" -> words.scale();
                case "labels" -> words.labels();
                default -> words.use();
            };
            return part + ": ";
        }
        return Arrays.asList(
                                        "columns",
                                        "journey",
                                        "key",
                                        "weight",
                                        "date",
                                        "dateColumn",
                                        "pattern",
                                        "prefix",
                                        "zone",
                                        "day")
                                .indexOf(field)
                        > 0
                ? label(field, words) + ": "
                : path.isEmpty() || path.equals("journey.stages") ? "" : path + ": ";
    }

    private static String label(String field, ColumnMessages words) {
        return switch (field) {
            case "journey" -> words.journey();
            case "key" -> words.key();
            case "weight" -> words.weight();
            case "dateColumn" -> words.dateColumnLabel();
            case "pattern" -> words.pattern();
            case "prefix" -> words.prefix();
            case "zone" -> words.zone();
            default -> words.date();
        };
    }
}
