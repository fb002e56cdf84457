package io.attimo.results;

import io.attimo.insight.ViewOption;
import io.attimo.platform.text.CurrentLocale;
import io.attimo.platform.text.Messages;
import io.attimo.platform.text.NumberFormats;
import io.attimo.survey.QuestionKind;
import io.attimo.survey.Survey;
import io.attimo.survey.SurveyVersion;
import io.quarkus.qute.TemplateData;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * What the results' pages say and link to.
 *
 * @param shown the only item that the page is of; null where it is of all
 */
@TemplateData
public record ResultsPage(Survey survey, List<SurveyVersion> versions, SurveyResults results, AskedItem shown) {

    /** What a view can be narrowed by, and whether it is. */
    @TemplateData
    public record Chip(String name, String chosen, List<ViewOption> choices) {}

    public ResultsView view() {
        return results.view();
    }

    /** Where filters lead to another view of the same page. */
    public String path() {
        return shown == null ? whole() : path(shown);
    }

    private String whole() {
        return "/surveys/" + survey.id() + "/results";
    }

    public String path(AskedItem item) {
        return whole() + "/" + NumberFormats.url(item.key());
    }

    public String query() {
        return view().query();
    }

    public DaysChart days() {
        return DaysChart.of(results.finishedByDay());
    }

    /** What the period's form must not lose. */
    public List<Map.Entry<String, String>> carried() {
        return view().in(null, null).pairs();
    }

    public String allTime() {
        return view().in(null, null).query();
    }

    public String period() {
        return period(view());
    }

    static String period(ResultsView view) {
        var words = Messages.here(ResultsMessages.class);
        if (view.isAllTime()) {
            return words.allTime();
        }
        if (view.to() == null) {
            return words.since(NumberFormats.day(view.from()));
        }
        return view.from() == null
                ? words.until(NumberFormats.day(view.to()))
                : words.days(NumberFormats.day(view.from()), NumberFormats.day(view.to()));
    }

    public List<Chip> chips() {
        return chips(view(), versions, ResultsView::query);
    }

    /** @param query of the address that shows a view */
    static List<Chip> chips(ResultsView view, List<SurveyVersion> versions, Function<ResultsView, String> query) {
        var words = Messages.here(ResultsMessages.class);
        var chips = new ArrayList<Chip>();
        var languages = ResultsView.languages(versions);
        if (languages.size() > 1 || view.language() != null) {
            var choices = new ArrayList<ViewOption>();
            choices.add(new ViewOption(words.any(), query.apply(view.inLanguage(null)), view.language() == null));
            languages.forEach(each -> choices.add(
                    new ViewOption(language(each), query.apply(view.inLanguage(each)), each.equals(view.language()))));
            chips.add(new Chip(words.language(), view.language() == null ? null : language(view.language()), choices));
        }
        if (versions.size() > 1 || view.version() != null) {
            var choices = new ArrayList<ViewOption>();
            choices.add(new ViewOption(words.any(), query.apply(view.ofVersion(null)), view.version() == null));
            ResultsView.newestFirst(versions)
                    .forEach(each -> choices.add(new ViewOption(
                            words.versionOf(each.number(), NumberFormats.dayOf(each.publishedAt())),
                            query.apply(view.ofVersion(each.number())),
                            Integer.valueOf(each.number()).equals(view.version()))));
            chips.add(new Chip(
                    words.version(),
                    view.version() == null ? null : view.version().toString(),
                    choices));
        }
        var kinds = new ArrayList<ViewOption>();
        kinds.add(new ViewOption(words.any(), query.apply(view.only(null)), view.soundness() == null));
        for (var each : ResultsView.Soundness.values()) {
            kinds.add(new ViewOption(words.soundness(each), query.apply(view.only(each)), each == view.soundness()));
        }
        var chosen = view.soundness() == null ? null : words.soundness(view.soundness());
        chips.add(new Chip(words.which(), chosen, kinds));
        return chips;
    }

    /** As it is called where one reads. */
    public static String language(String tag) {
        var name = Locale.forLanguageTag(tag).getDisplayLanguage(CurrentLocale.here());
        return name.isEmpty() ? tag : name;
    }

    public String text(AskedItem item) {
        return item.text(here());
    }

    public String part(AskedItem item) {
        return item.part(here());
    }

    public String unit(AskedItem item) {
        return item.unit(here());
    }

    /** Asked so by older versions alone. */
    public boolean isOld(AskedItem item) {
        return !versions.isEmpty()
                && !item.isOf(versions.get(versions.size() - 1).definition());
    }

    /** What a share is the share of. */
    public String words(AskedItem item, AnswerShare share) {
        var words = Messages.here(ResultsMessages.class);
        if (item.marks() != null || item.kind() == QuestionKind.NUMBER) {
            var label = item.label(share.key(), here());
            return marks(share.key()) + (label.isEmpty() ? "" : " " + label);
        }
        return switch (item.kind()) {
            case DATE -> month(share.key());
            case CONSENT -> words.agreed();
            default -> item.choice(share.key(), here());
        };
    }

    private static String marks(String key) {
        int until = key.indexOf("..");
        return until < 0
                ? number(key)
                : Messages.here(ResultsMessages.class)
                        .upTo(number(key.substring(0, until)), number(key.substring(until + 2)));
    }

    private static String number(String plain) {
        return NumberFormats.mark(Double.parseDouble(plain));
    }

    private static String month(String key) {
        return key.matches("\\d{4}-\\d\\d")
                ? DateTimeFormatter.ofPattern("LLLL uuuu", CurrentLocale.here()).format(YearMonth.parse(key))
                : key;
    }

    private static String here() {
        return CurrentLocale.here().getLanguage();
    }
}
