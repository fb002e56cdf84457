package io.attimo.proposal;

import io.attimo.journey.Scale;
import io.attimo.mapping.Mapping;
import io.attimo.mapping.MappingCheck;
import io.attimo.mark.ChoiceQuestion;
import io.attimo.mark.ScaleField;
import io.attimo.mark.ScaleProposal;
import io.attimo.mark.ScaleProposals;
import io.attimo.platform.text.NumberFormats;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * First suggestions for the columns of a file, for a person to correct; a program is told the same. What the file does not
 * decide is left out and becomes a doubt.
 */
public final class MappingGuess {

    /** As many values as a sentence names. */
    private static final int NAMED = 5;

    private final FilePreview filePreview;
    private final MappingTarget target;
    private final List<ScaleProposal> scales;
    private final boolean hasRowsOfQuestions;
    private final UnknownWords unknownWords;
    private final OpenNumbers openNumbers;
    /** Columns that say who answered, when, or as how many. */
    private final Set<String> taken = new HashSet<>();

    private final List<Doubt> doubts = new ArrayList<>();
    private final List<MarkWords.Column> words = new ArrayList<>();
    private final Map<Integer, ColumnForm.Line> choices = new HashMap<>();
    private final TouchpointNames names;
    private Map<Integer, KnownColumn> known = Map.of();

    private MappingGuess(FilePreview filePreview, MappingTarget target) {
        this.filePreview = filePreview;
        this.target = target;
        this.scales = filePreview.scales();
        this.hasRowsOfQuestions = hasRowsOfQuestions();
        this.unknownWords = new UnknownWords(filePreview, scales);
        this.openNumbers = new OpenNumbers(filePreview, scales, this::isOther);
        this.names = new TouchpointNames(filePreview.titles(), KnownColumn.namesOf(target.known()));
    }

    public static MappingProposal of(FilePreview filePreview, MappingTarget target) {
        return new MappingGuess(filePreview, target).proposal();
    }

    private MappingProposal proposal() {
        var customer = customer();
        var key = key(customer);
        boolean isOneOfACustomer = key.isPresent() && key.equals(customer);
        var date = DayGuess.of(filePreview, target.today(), doubts);
        var weight = weight();
        key.ifPresent(taken::add);
        customer.ifPresent(taken::add);
        taken.addAll(List.of(date.columnName(), weight));
        lookAtAnswers();
        filePreview.choices().forEach(this::propose);
        known = KnownColumn.among(filePreview, target.known(), choices.keySet(), names);
        var lines = new ArrayList<ColumnForm.Line>();
        for (int i = 0; i < filePreview.lines().size(); i++) {
            lines.add(line(i, filePreview.lines().get(i)));
        }
        leaveOutTooMany(lines);
        var columnForm = new ColumnForm(
                target.journey(),
                Mapping.USUAL_SOURCE,
                key.isEmpty() && filePreview.perAnswer() == null,
                key.orElse(""),
                isOneOfACustomer ? "" : customer.orElse(""),
                weight,
                date,
                lines,
                MarkWords.of(words),
                filePreview.layout(),
                "");
        if (!hasRowsOfQuestions
                && lines.stream()
                        .noneMatch(
                                line -> line.use() == ColumnForm.Use.RATING || line.use() == ColumnForm.Use.OUTCOME)) {
            doubt("", Doubt.About.SCALE, DoubtMessages::noRating);
        }
        if (filePreview.headingRows().areNone()) {
            doubt("", Doubt.About.HEADER, DoubtMessages::headingMissing);
        } else if (filePreview.headingRows().first() > 1) {
            doubt(
                    "",
                    Doubt.About.HEADER,
                    words -> words.headingBelowTitle(
                            filePreview.headingRows().first().toString()));
        }
        if (filePreview.isMixed()) {
            doubt("", Doubt.About.ENCODING, words -> words.charactersMixed(filePreview.characters()));
        }
        return new MappingProposal(columnForm, doubts);
    }

    /** A journey may have so many, and the others are no less told than those that a file does not settle. */
    private void leaveOutTooMany(List<ColumnForm.Line> lines) {
        long rated = 0;
        for (var line : List.copyOf(lines)) {
            rated += line.isRated() ? 1 : 0;
            if (rated > MappingCheck.MOST_RATINGS && (line.isRated() || line.use() == ColumnForm.Use.OPTION)) {
                lines.set(line.number(), line(line.number(), ColumnForm.Use.NONE, "", "", ""));
                doubt(line.column(), Doubt.About.SCALE, words -> words.tooManyRatings(MappingCheck.MOST_RATINGS));
            }
        }
    }

    private void lookAtAnswers() {
        var answers = filePreview.answers();
        if (answers == null) {
            return;
        }
        var questions = NumberFormats.whole(answers.questions().size());
        doubt(
                answers.columns().question(),
                Doubt.About.ROWS,
                words -> answers.isWhole()
                        ? words.rowPerAnswer(questions, answers.columns().value())
                        : words.rowPerAnswerSoFar(questions, answers.columns().value()));
    }

    /** Of a question with a column for each option all lines at once. */
    private void propose(ChoiceQuestion choice) {
        var guess = new ChoiceGuess(choice, scales.get(choice.first()), filePreview.columns());
        var title = choice.text();
        if (choice.options().size() > ChoiceGuess.MOST_OPTIONS) {
            var options = NumberFormats.whole(choice.options().size());
            doubt(
                    filePreview.columns().get(choice.first()).name(),
                    Doubt.About.HEADER,
                    words -> words.optionsLeftOut(options, title));
            guess.places().forEach(i -> choices.put(i, line(i, ColumnForm.Use.NONE, "", "", "")));
            return;
        }
        var use = guess.isRated() ? ratedUse(title, guess.scale()) : ColumnForm.Use.SEGMENT;
        var column = filePreview.columns().get(guess.first());
        if (!choice.isNamed()) {
            doubt(column.name(), Doubt.About.HEADER, words -> words.optionsOf(guess.columnNames(), title));
        }
        if (choice.hasSeveral()) {
            doubt(column.name(), Doubt.About.WORDS, words -> words.severalChosen(target.several()));
        }
        if (guess.isRated() && !guess.marks().isEmpty()) {
            words.add(new MarkWords.Column(guess.first(), guess.marks()));
        }
        choices.put(
                guess.first(),
                new ColumnForm.Line(
                        guess.first(),
                        column.name(),
                        guess.sample(),
                        use,
                        use == ColumnForm.Use.RATING ? target.stage() : "",
                        name(use, title),
                        guess.isRated() ? guess.scale().text() : "",
                        guess.isRated() ? "" : CodeList.print(guess.noAnswers()),
                        guess.isRated() ? "" : guess.labels(target.several()),
                        ColumnForm.Use.of(filePreview, guess.first())));
        guess.others().forEach(i -> choices.put(i, line(i, ColumnForm.Use.OPTION, "", "", "")));
        guess.beside().forEach(i -> choices.put(i, line(i, ColumnForm.Use.NONE, "", "", "")));
    }

    private ColumnForm.Line line(int i, ColumnForm.Use use, String stage, String name, String labels) {
        return line(i, use, stage, name, "", "", labels);
    }

    private ColumnForm.Line line(
            int i, ColumnForm.Use use, String stage, String name, String scale, String missing, String labels) {
        var column = filePreview.lines().get(i);
        var uses = ColumnForm.Use.of(filePreview, i);
        return new ColumnForm.Line(i, column.name(), column.sample(), use, stage, name, scale, missing, labels, uses);
    }

    private ColumnForm.Line line(int i, ColumnSummary column) {
        if (choices.containsKey(i)) {
            return choices.get(i);
        }
        if (known.containsKey(i)) {
            return line(i, known.get(i));
        }
        var title = filePreview.title(i);
        var out = filePreview.isQuestion(i) ? List.<String>of() : leftOut(title, i);
        var totals = column.totals();
        if (!totals.isEmpty()) {
            doubt(column.name(), Doubt.About.ROWS, words -> words.totalsLeftOut(String.join(", ", totals)));
        }
        if (!out.isEmpty() || !totals.isEmpty()) {
            return line(i, ColumnForm.Use.LEAVE_OUT, "", "", CodeList.printLines(out, totals));
        }
        var use = ColumnForm.Use.of(filePreview, i).contains(use(title, i)) ? use(title, i) : ColumnForm.Use.NONE;
        boolean isRated = use == ColumnForm.Use.RATING || use == ColumnForm.Use.OUTCOME;
        if (isRated) {
            lookAtWords(i);
            lookAtScale(i);
            lookAtStrayWords(i);
        } else if (tellsHowOften(i)) {
            doubt(
                    column.name(),
                    Doubt.About.SCALE,
                    words -> scales.get(i).isCertain()
                            ? words.howOftenOn(scales.get(i).text())
                            : words.howOften(ScaleDoubt.readings(scales.get(i), words)));
        } else if (use == ColumnForm.Use.NONE && !isOther(i) && openNumbers.mayBeMarks(i)) {
            var readings = scales.get(i);
            doubt(column.name(), Doubt.About.SCALE, words -> words.marksPerhaps(ScaleDoubt.readings(readings, words)));
        } else if (use == ColumnForm.Use.NONE && isLeftInSilence(i)) {
            doubt(
                    column.name(),
                    Doubt.About.WORDS,
                    scales.get(i).isOfTwo() ? DoubtMessages::twoValuesUnused : DoubtMessages::fewValuesUnused);
        }
        return line(
                i,
                use,
                use == ColumnForm.Use.RATING ? target.stage() : "",
                name(use, title),
                scales.get(i).text(),
                isRated
                        ? codes(i)
                        : use == ColumnForm.Use.SEGMENT
                                ? CodeList.print(
                                        CodeList.notGiven(column.tallied().keySet()))
                                : "",
                "");
    }

    /** Few words that come again and again may be the steps of something, or groups: whoever knows has to be told. */
    private boolean isLeftInSilence(int i) {
        var column = filePreview.lines().get(i);
        boolean isOfTool = ColumnTopic.TOOL.fits(filePreview.title(i))
                || ColumnTopic.TOOL.fits(column.name())
                || ColumnTopic.TOOL.fits(filePreview.codeOfQualtrics(i));
        return (filePreview.perAnswer() == null || filePreview.isQuestion(i))
                && !isOther(i)
                && !isOfTool
                && (column.holds() == ColumnSummary.Holds.FEW_WORDS
                        || scales.get(i).isOfTwo())
                && column.holdsFewAgain(MarkWords.MOST_STEPS)
                && (scales.get(i).isOfMarks() || !unknownWords.areGroupsOfNps(i));
    }

    /** What stands in rows that are no answers, or of people who did not come to the end: those are asked about. */
    private List<String> leftOut(String title, int i) {
        var column = filePreview.lines().get(i);
        var code = filePreview.codeOfQualtrics(i);
        var out = LeftOutGuess.of(title, column, code);
        if (out.isPresent()) {
            doubt(column.name(), Doubt.About.ROWS, words -> words.leftOut(String.join(", ", out.get())));
            return out.get();
        }
        var unfinished = LeftOutGuess.unfinished(title, column, code).orElse(List.of());
        boolean areOut = LeftOutGuess.areFew(unfinished, column);
        if (unfinished.contains("")) {
            doubt(column.name(), Doubt.About.ROWS, areOut ? DoubtMessages::unsentLeftOut : DoubtMessages::unsent);
        } else if (!unfinished.isEmpty()) {
            var values = String.join(", ", unfinished);
            doubt(
                    column.name(),
                    Doubt.About.ROWS,
                    words -> areOut ? words.unfinishedLeftOut(values) : words.unfinished(values));
        }
        return areOut ? unfinished : List.of();
    }

    /** The scale is left out where the marks are not on it: the mapping then has to be decided about. */
    private ColumnForm.Line line(int i, KnownColumn known) {
        var marks = MarksOnScale.of(known.scale(), filePreview.lines().get(i), filePreview.title(i), scales.get(i));
        var column = filePreview.lines().get(i).name();
        var scale = ScaleField.print(known.scale());
        var ofWords = filePreview.wordsOf(i, marks.words());
        if (!ofWords.isEmpty()) {
            words.add(new MarkWords.Column(i, ofWords));
        }
        if (marks.areOutside()) {
            doubt(
                    column,
                    Doubt.About.SCALE,
                    words ->
                            words.outsideScale(scale, marks.lowest(), marks.highest(), quoted(marks.outside(), words)));
        } else if (scales.get(i).why() == ScaleProposal.Why.COMMA) {
            doubtComma(i);
        }
        marks.narrower()
                .ifPresent(narrower -> doubt(
                        column,
                        Doubt.About.SCALE,
                        words -> words.narrowerThanScale(scale, marks.highest(), ScaleField.print(narrower))));
        if (!marks.unknown().isEmpty()) {
            doubt(column, Doubt.About.WORDS, words -> words.wordsNotOnScale(scale, quoted(marks.unknown(), words)));
        } else if (marks.areFew() && !marks.words().isEmpty()) {
            doubt(
                    column,
                    Doubt.About.WORDS,
                    words -> words.wordsOnScale(scale, ScaleDoubt.withMarks(marks.words(), words)));
        }
        return line(i, known.use(), known.stage(), known.name(), marks.areOutside() ? "" : scale, codes(i), "");
    }

    private static String quoted(Collection<String> values, DoubtMessages words) {
        var first = values.stream().limit(NAMED).map(words::written).collect(Collectors.joining(", "));
        return values.size() > NAMED ? first + ", …" : first;
    }

    private String name(ColumnForm.Use use, String title) {
        return use == ColumnForm.Use.NONE || use == ColumnForm.Use.COMMENT ? "" : names.of(title);
    }

    private ColumnForm.Use ratedUse(String title, ScaleProposal proposal) {
        return isOutcome(title, proposal) ? ColumnForm.Use.OUTCOME : ColumnForm.Use.RATING;
    }

    private boolean isOutcome(String title, ScaleProposal proposal) {
        return isOfTheWhole(title)
                || isAloneOfNps(proposal) && (ColumnTopic.LIKELIHOOD.fits(title) || ColumnTopic.SCORE.fits(title));
    }

    private static boolean isOfTheWhole(String title) {
        return (ColumnTopic.RECOMMENDATION.fits(title) || ScaleProposals.isNps(title))
                && !ColumnTopic.IMPORTANCE.fits(title);
    }

    private ColumnForm.Use use(String title, int i) {
        var column = filePreview.lines().get(i);
        var proposal = scales.get(i);
        if (ColumnTopic.COUNTED.fits(title) || ColumnTopic.COUNTED.fits(filePreview.codeOfQualtrics(i))) {
            return ColumnForm.Use.NONE;
        }
        if (proposal.why() == ScaleProposal.Why.RANKED) {
            return isOther(i) ? ColumnForm.Use.NONE : ColumnForm.Use.RATING;
        }
        if (!filePreview.isQuestion(i) && numbersQuestions(column)) {
            return ColumnForm.Use.NONE;
        }
        boolean isRated = !hasRowsOfQuestions
                && !column.sample().isEmpty()
                && (column.numbers() || proposal.isOfMarks() && !proposal.isOfTwo());
        boolean hasFewWords = !hasRowsOfQuestions && unknownWords.areSteps(i) && !ColumnTopic.COMMENT.fits(title);
        boolean mayBeRated = hasFewWords && unknownWords.areOfRatings(i);
        if ((isRated || hasFewWords) && isOfTheWhole(title)
                || isRated && isOutcome(title, proposal)
                || proposal.isOfTwo() && ColumnTopic.RENEWAL.fits(title)) {
            return ColumnForm.Use.OUTCOME;
        }
        if (tellsHowOften(i)) {
            return column.numbers() ? ColumnForm.Use.NONE : ColumnForm.Use.SEGMENT;
        }
        if (mayBeRated || isRated && ColumnTopic.RATING.fits(title)) {
            return ColumnForm.Use.RATING;
        }
        boolean isSaid = ColumnTopic.COMMENT.fits(title) || column.isProse() && isOfWho(title);
        if (column.words() && isSaid && !(isRated && proposal.isCertain())) {
            return ColumnForm.Use.COMMENT;
        }
        if (ColumnTopic.SEGMENT.fits(title) && column.values() <= 20) {
            return ColumnForm.Use.SEGMENT;
        }
        boolean mayBeMarks = proposal.isCertain()
                || openNumbers.areAsked(i)
                || ScaleProposals.areMostlySteps(proposal.words().keySet());
        return isRated && !isOther(i) && !proposal.isOfTwo() && mayBeMarks
                ? ColumnForm.Use.RATING
                : ColumnForm.Use.NONE;
    }

    private static boolean isOfWho(String title) {
        return ColumnTopic.KEY.fits(title) || ColumnTopic.CUSTOMER.fits(title);
    }

    /** How often somebody came tells nothing of how it was, though it stands on a scale. */
    private boolean tellsHowOften(int i) {
        var column = filePreview.lines().get(i);
        var title = filePreview.title(i);
        return scales.get(i).isOfMarks()
                && !scales.get(i).isOfTwo()
                && !isOther(i)
                && column.marks(title).isFrequency()
                && !ColumnTopic.SATISFACTION.fits(title);
    }

    /** Whether it is no rating, whatever it holds. */
    private boolean isOther(int i) {
        var column = filePreview.lines().get(i);
        var title = filePreview.title(i);
        return hasRowsOfQuestions
                || ColumnTopic.KEY.fits(title)
                || ColumnTopic.PERSON.fits(title)
                || ColumnTopic.COUNTED.fits(title)
                || ColumnTopic.COUNTED.fits(filePreview.codeOfQualtrics(i))
                || ColumnTopic.SEGMENT.fits(title)
                || column.days().areDays()
                || !filePreview.isQuestion(i) && taken.contains(column.name());
    }

    /** Where others are rated on another scale, it may be asked of the whole. */
    private boolean isAloneOfNps(ScaleProposal proposal) {
        return isOfNps(proposal)
                && scales.stream().filter(MappingGuess::isOfNps).count() == 1;
    }

    private static boolean isOfNps(ScaleProposal proposal) {
        return proposal.text().equals(ScaleField.print(Scale.NPS));
    }

    /** Taken as ratings the answers to all its questions would be one touchpoint. */
    private boolean hasRowsOfQuestions() {
        if (filePreview.answers() != null
                || FilePreview.Answers.guess(filePreview.header()).isPresent()) {
            return false;
        }
        var questions = filePreview.columns().stream()
                .filter(column -> ColumnTopic.QUESTION.fits(column.name())
                        && column.values() > 1
                        && (!column.numbers() || numbersQuestions(column)))
                .findFirst();
        questions.ifPresent(column -> doubt(column.name(), Doubt.About.ROWS, DoubtMessages::rowsOfQuestions));
        return questions.isPresent();
    }

    /** Whether each of the people has several of its numbers, each of which asks for something else. */
    private boolean numbersQuestions(ColumnSummary column) {
        int rows = column.cells().all();
        return ColumnTopic.QUESTION_NUMBER.fits(column.name())
                && column.numbers()
                && filePreview.columns().stream()
                        .filter(who -> ColumnTopic.PERSON.fits(who.name())
                                || ColumnTopic.KEY.fits(who.name())
                                || ColumnTopic.CUSTOMER.fits(who.name()))
                        .anyMatch(who -> who.different() > 1 && who.comesAgain(rows));
    }

    private void lookAtWords(int i) {
        var marks = filePreview.wordsOf(i, scales.get(i));
        if (!marks.isEmpty()) {
            words.add(new MarkWords.Column(i, marks));
        }
    }

    private String codes(int i) {
        var codes = new LinkedHashSet<>(scales.get(i).missing());
        codes.removeAll(filePreview.lines().get(i).marks(filePreview.title(i)).noAnswers());
        return CodeList.print(codes);
    }

    private void lookAtScale(int i) {
        var column = filePreview.lines().get(i);
        if (scales.get(i).why() == ScaleProposal.Why.COMMA) {
            doubtComma(i);
        } else {
            var steps = unknownWords.areSteps(i) ? unknownWords.of(i) : List.<String>of();
            ScaleDoubt.of(column.name(), scales.get(i), steps).ifPresent(doubts::add);
        }
    }

    private void lookAtStrayWords(int i) {
        var column = filePreview.lines().get(i);
        var stray = column.marks(filePreview.title(i)).words();
        if (scales.get(i).isOfMarks() && scales.get(i).words().isEmpty() && !stray.isEmpty()) {
            doubt(column.name(), Doubt.About.WORDS, words -> words.strayWords(quoted(stray, words)));
        }
    }

    private void doubtComma(int i) {
        var column = filePreview.lines().get(i);
        doubt(
                column.name(),
                Doubt.About.SCALE,
                words -> words.commaOpen(column.marks(filePreview.title(i)).comma()));
    }

    private void doubt(String column, Doubt.About about, Function<DoubtMessages, String> why) {
        doubts.add(new Doubt(column, about, why));
    }

    /** Of the answer. A customer may answer again: who is no key of what was said. */
    private Optional<String> key(Optional<String> customer) {
        var key = filled().filter(name -> ColumnTopic.KEY.fits(name)
                        && !Optional.of(name).equals(customer)
                        && !ColumnTopic.CUSTOMER.fits(name))
                .filter(this::tellsApart)
                .findFirst();
        if (key.isPresent()) {
            return key;
        }
        if (filePreview.perAnswer() == null) {
            doubt("", Doubt.About.KEY, DoubtMessages::keyUnknown);
        } else if (customer.isPresent()) {
            doubt(customer.get(), Doubt.About.KEY, DoubtMessages::keyOfCustomer);
        } else {
            doubt("", Doubt.About.KEY, DoubtMessages::keyMissing);
        }
        return filePreview.perAnswer() == null ? Optional.empty() : customer;
    }

    /** A column of e-mail addresses before any that is called so. */
    private Optional<String> customer() {
        return filePreview.columns().stream()
                .filter(column -> column.holdsEmails() && !isNumbering(column.name()))
                .map(ColumnSummary::name)
                .findFirst()
                .or(() ->
                        filled().filter(name -> ColumnTopic.CUSTOMER.fits(name)).findFirst())
                .filter(this::tellsCustomersApart);
    }

    /** Taken by its name where its numbers bear that out; it is told, since all figures hang on it. */
    private String weight() {
        var weight = filePreview.columns().stream()
                .filter(column -> column.weights() && ColumnTopic.WEIGHT.fits(column.name()))
                .map(ColumnSummary::name)
                .findFirst();
        weight.ifPresent(name -> doubt(name, Doubt.About.ROWS, DoubtMessages::weighted));
        return weight.orElse("");
    }

    /** Where names were taken out of a file, what is put in their place would make one customer of all. */
    private boolean tellsCustomersApart(String name) {
        boolean isApart =
                filePreview.columns().stream().anyMatch(column -> column.name().equals(name) && column.different() > 1);
        if (!isApart) {
            doubt(name, Doubt.About.CUSTOMER, DoubtMessages::customersAlike);
        }
        return isApart;
    }

    /** Tools write columns for what nobody was asked, and call an answer in somebody’s own words a response too. */
    private Stream<String> filled() {
        return filePreview.columns().stream()
                .filter(column -> !column.sample().isEmpty() && column.mayTellWho())
                .map(ColumnSummary::name)
                .filter(name -> !isNumbering(name));
    }

    /** A few answers may come twice, but what says the same in most rows is only called so: a type of response. */
    private boolean tellsApart(String name) {
        int most = filePreview.columns().stream()
                .mapToInt(ColumnSummary::values)
                .max()
                .orElse(0);
        return filePreview.perAnswer() != null
                || filePreview.columns().stream()
                        .anyMatch(column -> column.name().equals(name) && 2 * column.values() >= most);
    }

    /** Of rows that are parts of answers what is another in each tells neither answers nor people. */
    private boolean isNumbering(String name) {
        return filePreview.answers() != null
                && filePreview.answers().numbering().contains(name);
    }
}
