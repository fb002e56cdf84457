package io.attimo.proposal;

import io.attimo.journey.Scale;
import io.attimo.mark.ChoiceQuestion;
import io.attimo.mark.MarkReader;
import io.attimo.mark.ScaleField;
import io.attimo.mark.ScaleProposal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What the columns of one question are: of a rating, its marks; else the labels of a group each. */
final class ChoiceGuess {

    static final int MOST_OPTIONS = 20;

    private final ChoiceQuestion choice;
    private final ScaleProposal scale;
    private final List<ColumnSummary> columns;
    private final List<Integer> used;

    ChoiceGuess(ChoiceQuestion choice, ScaleProposal scale, List<ColumnSummary> columns) {
        this.choice = choice;
        this.columns = columns;
        var marks = places().filter(i -> isMark(choice, scale, i)).toList();
        this.scale = turned(scale, marks);
        this.used = isRated() ? marks : places().toList();
    }

    Stream<Integer> places() {
        return IntStream.range(choice.first(), choice.first() + choice.options().size())
                .boxed();
    }

    private static boolean isMark(ChoiceQuestion choice, ScaleProposal scale, int i) {
        var option = choice.options().get(i - choice.first());
        return option.kind() != ChoiceQuestion.Kind.WRITTEN && !Double.isNaN(mark(scale, option));
    }

    /** NaN where it is none. */
    private static double mark(ScaleProposal scale, ChoiceQuestion.Option option) {
        var reader = new MarkReader(scale.scale().orElse(Scale.NPS), scale.words(), scale.missing());
        double mark = reader.read(option.words());
        return mark == MarkReader.UNREADABLE ? Double.NaN : mark;
    }

    /** A sign says only which of the columns is chosen: they are to stand from one end of the scale to the other. */
    private ScaleProposal turned(ScaleProposal scale, List<Integer> marks) {
        if (choice.isNamed() || !scale.isCertain()) {
            return scale;
        }
        var order = marks.stream()
                .map(i -> mark(scale, choice.options().get(i - choice.first())))
                .toList();
        boolean isWhole = order.size()
                == scale.scale().orElseThrow().max()
                        - scale.scale().orElseThrow().min()
                        + 1;
        if (isWhole && order.equals(order.stream().sorted().toList())) {
            return scale;
        }
        boolean runsDown =
                order.equals(order.stream().sorted(Comparator.reverseOrder()).toList());
        return isWhole && runsDown ? scale.turned(ScaleProposal.Why.AGAINST_THE_OTHERS) : ScaleProposal.unknown();
    }

    boolean isRated() {
        return !choice.hasSeveral() && scale.isCertain() && !scale.isOfTwo();
    }

    ScaleProposal scale() {
        return scale;
    }

    int first() {
        return used.get(0);
    }

    List<Integer> others() {
        return used.subList(1, used.size());
    }

    /** Columns of the question that hold none of its marks. */
    List<Integer> beside() {
        return places().filter(i -> !used.contains(i)).toList();
    }

    private ChoiceQuestion.Option option(int i) {
        return choice.options().get(i - choice.first());
    }

    String columnNames() {
        return used.stream().map(i -> columns.get(i).name()).collect(Collectors.joining(", "));
    }

    String sample() {
        return used.stream().limit(FilePreview.ROWS).map(i -> option(i).words()).collect(Collectors.joining(", "));
    }

    /** What stands in the columns of who was not asked. */
    Set<String> noAnswers() {
        var words = new LinkedHashSet<String>();
        if (!choice.isNamed()) {
            used.forEach(i -> words.addAll(columns.get(i).marks(choice.text()).noAnswers()));
        }
        return words;
    }

    /** Of options that name themselves: what each name stands for. */
    Map<String, String> marks() {
        var marks = new LinkedHashMap<String, String>();
        if (choice.isNamed()) {
            used.forEach(i -> marks.put(option(i).words(), ScaleField.plain(mark(scale, option(i)))));
        }
        return marks;
    }

    /** As the form writes them, where the cells do not say it themselves. */
    String labels(String several) {
        var labels = new ArrayList<String>();
        var names = new TouchpointNames(
                choice.options().stream().map(ChoiceQuestion.Option::words).toList(), List.of());
        for (int i : used) {
            boolean saysItself = option(i).kind() == ChoiceQuestion.Kind.NAMED
                    && ChoiceQuestion.isChosen(option(i).words());
            if (!saysItself) {
                labels.add("#" + (i + 1) + "=" + names.numbered(option(i).words(), 1));
            }
        }
        if (choice.hasSeveral()) {
            labels.add(ColumnForm.OTHER + "=" + several);
        }
        return String.join("\n", labels);
    }
}
