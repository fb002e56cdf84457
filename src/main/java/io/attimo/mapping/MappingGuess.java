package io.attimo.mapping;

import io.attimo.journey.Scale;
import io.attimo.journey.Touchpoint;
import io.attimo.mark.ScaleField;
import io.attimo.mark.ScaleProposal;
import io.attimo.mark.ScaleProposals;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * First suggestions for the columns of a file, for a person to correct; a program is told the same. What the file does not
 * decide is left out and becomes a doubt.
 */
public final class MappingGuess {

    private static final Pattern KEY = Pattern.compile("_?(id|uuid)|#|key|chiave|codice|resp(num|id|no|nr|key)?"
            + "|(.*[ _.-])?(response|respondent|submission|interview|record|entry|risposta|intervista|antwort)"
            + "[ _.-]?(id|uuid|num|number|no|nr|key|code)?|id[ _.-]*(della )?(risposta|response)");
    private static final Pattern CUSTOMER =
            Pattern.compile("(.*e-?mail.*|(customer|client|cliente|kunde|user|utente|contact|account|person)"
                    + "([ _.-]?(id|key|no|nr|num|number|code|codice|uuid))?)");
    private static final Pattern OUTCOME = Pattern.compile(".*(nps|recommend|to a friend|a friend about|overall"
            + "|consigli|raccomand|a un amico|complessiv|empfehl|gesamt|conseill|recomend|aanbevel).*");
    /** Of a file in which a row answers one question: the column that says which. */
    private static final Pattern QUESTION =
            Pattern.compile("(question|domanda|frage|pregunta|pergunta|vraag)([ _.-]?(text|name|title|id|code))?");

    private static final Pattern RATING = Pattern.compile(".*(rate|rating|score|satisf|voto|valutazion|soddisf).*");
    /** Where yes is the better answer. */
    private static final Pattern YES_OR_NO_OUTCOME = Pattern.compile(
            ".*(renew|retain|stay|repurchas|buy.?again|rinnov|restat|riacquist|verläng|renouvel|renov|verleng).*");

    private static final Pattern SEGMENT =
            Pattern.compile(".*(lang|lingua|segment|country|paese|region|gender|genere|agegroup|plan|sede|branch).*");
    private static final Pattern COMMENT = Pattern.compile(".*(comment|why|text|note|perche|motivo).*");

    private final FilePreview filePreview;
    private final MappingTarget target;
    private final List<ScaleProposal> scales;
    private final boolean hasRowsOfQuestions;
    private final List<Doubt> doubts = new ArrayList<>();
    private final List<MarkWords.Column> words = new ArrayList<>();
    private final Set<String> names = new HashSet<>();

    private MappingGuess(FilePreview filePreview, MappingTarget target) {
        this.filePreview = filePreview;
        this.target = target;
        this.scales = filePreview.scales();
        this.hasRowsOfQuestions = hasRowsOfQuestions();
    }

    public static MappingProposal of(FilePreview filePreview, MappingTarget target) {
        return new MappingGuess(filePreview, target).proposal();
    }

    private MappingProposal proposal() {
        var customer = customer();
        var key = key(customer);
        var date = DayGuess.of(filePreview, target.today(), doubts);
        var lines = new ArrayList<ColumnForm.Line>();
        for (int i = 0; i < filePreview.columns().size(); i++) {
            lines.add(line(i, filePreview.columns().get(i)));
        }
        var columnForm = new ColumnForm(
                target.journey(),
                Mapping.USUAL_SOURCE,
                key.isEmpty(),
                key.orElse(""),
                customer.orElse(""),
                date,
                lines,
                MarkWords.of(words),
                filePreview.layout(),
                "");
        if (filePreview.headingRows().first() > 1) {
            doubts.add(new Doubt(
                    "",
                    Doubt.About.HEADER,
                    words -> words.headingBelowTitle(
                            filePreview.headingRows().first().toString())));
        }
        return new MappingProposal(columnForm, doubts);
    }

    private ColumnForm.Line line(int i, ColumnSummary column) {
        var known = touchpoint(column);
        if (known.isPresent()) {
            var touchpoint = known.get();
            lookAtWords(i);
            return new ColumnForm.Line(
                    i,
                    column.name(),
                    column.sample(),
                    ColumnForm.Use.RATING,
                    touchpoint.stage().name(),
                    touchpoint.name(),
                    ScaleField.print(touchpoint.scale()),
                    codes(i),
                    "");
        }
        var title = filePreview.title(i);
        var out = LeftOutGuess.of(title, column, filePreview.codeOfQualtrics(i));
        if (out.isPresent()) {
            doubts.add(
                    new Doubt(column.name(), Doubt.About.ROWS, words -> words.leftOut(String.join(", ", out.get()))));
            return new ColumnForm.Line(
                    i,
                    column.name(),
                    column.sample(),
                    ColumnForm.Use.LEAVE_OUT,
                    "",
                    "",
                    "",
                    "",
                    String.join("\n", out.get()));
        }
        LeftOutGuess.unfinished(title, column)
                .ifPresent(values -> doubts.add(new Doubt(
                        column.name(), Doubt.About.ROWS, words -> words.unfinished(String.join(", ", values)))));
        var use = use(title, i);
        boolean isRated = use == ColumnForm.Use.RATING || use == ColumnForm.Use.OUTCOME;
        if (isRated) {
            lookAtWords(i);
            lookAtScale(i);
        }
        var stage = use == ColumnForm.Use.RATING ? target.stage() : "";
        return new ColumnForm.Line(
                i,
                column.name(),
                column.sample(),
                use,
                stage,
                name(use, title),
                scales.get(i).text(),
                isRated ? codes(i) : "",
                "");
    }

    private Optional<Touchpoint> touchpoint(ColumnSummary column) {
        return target.known().stream()
                .flatMap(journey -> journey.touchpoints().stream())
                .filter(touchpoint -> touchpoint.name().equalsIgnoreCase(column.name()))
                .findFirst();
    }

    /** As the column is called, so far as a name may be that long and is not given twice. */
    private String name(ColumnForm.Use use, String title) {
        if (use == ColumnForm.Use.NONE || use == ColumnForm.Use.COMMENT) {
            return "";
        }
        var name = shortened(title, "");
        for (int n = 2; !names.add(name); n++) {
            name = shortened(title, " (" + n + ")");
        }
        return name;
    }

    private static String shortened(String name, String end) {
        var plain = name.replaceAll("\\p{Cntrl}+", " ");
        int longest = MappingCheck.LONGEST_NAME - end.length();
        return (plain.length() > longest ? plain.substring(0, longest - 1) + "…" : plain) + end;
    }

    private ColumnForm.Use use(String title, int i) {
        var column = filePreview.columns().get(i);
        var proposal = scales.get(i);
        boolean isRated = !hasRowsOfQuestions && (column.numbers() || proposal.isOfMarks() && !proposal.isOfTwo());
        if (isRated && (fits(OUTCOME, title) || ScaleProposals.isNps(title) || isAloneOfNps(proposal))
                || proposal.isOfTwo() && fits(YES_OR_NO_OUTCOME, title)) {
            return ColumnForm.Use.OUTCOME;
        }
        if (isRated && fits(RATING, title)) {
            return ColumnForm.Use.RATING;
        }
        if (column.words() && fits(COMMENT, title)) {
            return ColumnForm.Use.COMMENT;
        }
        if (fits(SEGMENT, title) && column.values() <= 20) {
            return ColumnForm.Use.SEGMENT;
        }
        boolean isNamedOtherwise =
                fits(KEY, title) || filePreview.columns().get(i).days().areDays();
        return isRated && proposal.isCertain() && !proposal.isOfTwo() && !isNamedOtherwise
                ? ColumnForm.Use.RATING
                : ColumnForm.Use.NONE;
    }

    /** Where others are rated on another scale, it is asked of the whole. */
    private boolean isAloneOfNps(ScaleProposal proposal) {
        return isOfNps(proposal)
                && scales.stream().filter(MappingGuess::isOfNps).count() == 1;
    }

    private static boolean isOfNps(ScaleProposal proposal) {
        return proposal.text().equals(ScaleField.print(Scale.NPS));
    }

    /** Taken as ratings the answers to all its questions would be one touchpoint. */
    private boolean hasRowsOfQuestions() {
        var questions = filePreview.columns().stream()
                .filter(column -> fits(QUESTION, column.name()) && !column.numbers() && column.values() > 1)
                .findFirst();
        questions.ifPresent(
                column -> doubts.add(new Doubt(column.name(), Doubt.About.ROWS, DoubtMessages::rowsOfQuestions)));
        return questions.isPresent();
    }

    /** Its words are shown with their marks, and so are those for no answer; codes that are numbers stand in its line. */
    private void lookAtWords(int i) {
        var proposal = scales.get(i);
        var column = filePreview.columns().get(i).marks(filePreview.title(i));
        var marks = new LinkedHashMap<String, String>();
        column.words()
                .forEach(word -> marks.put(
                        word,
                        proposal.words().containsKey(word)
                                ? ScaleField.plain(proposal.words().get(word))
                                : ""));
        column.noAnswers().forEach(word -> marks.put(word, MarkWords.NO_ANSWER));
        if (!marks.isEmpty()) {
            words.add(new MarkWords.Column(i, marks));
        }
    }

    private String codes(int i) {
        var codes = new LinkedHashSet<>(scales.get(i).missing());
        codes.removeAll(filePreview.columns().get(i).marks(filePreview.title(i)).noAnswers());
        return CodeList.print(codes);
    }

    private void lookAtScale(int i) {
        var proposal = scales.get(i);
        var column = filePreview.columns().get(i).name();
        switch (proposal.why()) {
            case TWO_READINGS -> doubt(column, Doubt.About.SCALE, words -> words.scaleOpen(readings(proposal, words)));
            case LOW_FOR_NPS -> doubt(column, Doubt.About.SCALE, DoubtMessages::lowForNps);
            case AGAINST_THE_OTHERS ->
                doubt(column, Doubt.About.SCALE, words -> words.againstTheOthers(readings(proposal, words)));
            case UNKNOWN_WORDS -> doubt(column, Doubt.About.WORDS, DoubtMessages::wordsUnknown);
            case NOTHING -> {
                if (!proposal.isCertain()) {
                    doubt(column, Doubt.About.SCALE, DoubtMessages::scaleUnknown);
                }
            }
        }
    }

    private void doubt(String column, Doubt.About about, Function<DoubtMessages, String> why) {
        doubts.add(new Doubt(column, about, why));
    }

    private static String readings(ScaleProposal proposal, DoubtMessages words) {
        var readings = proposal.isCertain() ? List.of(proposal.text()) : proposal.readingTexts();
        return String.join(
                " " + words.or() + " ", readings.stream().map(words::written).toList());
    }

    /** Of the answer. A customer may answer again: who is no key of what was said. */
    private Optional<String> key(Optional<String> customer) {
        var key = filled()
                .filter(name -> fits(KEY, name) && !Optional.of(name).equals(customer) && !fits(CUSTOMER, name))
                .findFirst();
        if (key.isEmpty()) {
            doubts.add(new Doubt("", Doubt.About.KEY, DoubtMessages::keyUnknown));
        }
        return key;
    }

    /** A column of e-mail addresses before any that is called so. */
    private Optional<String> customer() {
        return filePreview.columns().stream()
                .filter(ColumnSummary::holdsEmails)
                .map(ColumnSummary::name)
                .findFirst()
                .or(() -> filled().filter(name -> fits(CUSTOMER, name)).findFirst());
    }

    /** Tools write columns for what nobody was asked. */
    private Stream<String> filled() {
        return filePreview.columns().stream()
                .filter(column -> !column.sample().isEmpty())
                .map(ColumnSummary::name);
    }

    private static boolean fits(Pattern pattern, String name) {
        return pattern.matcher(name.toLowerCase(Locale.ROOT)).matches();
    }
}
