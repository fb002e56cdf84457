package io.attimo.editor;

import io.attimo.form.FormCheck;
import io.attimo.form.FormProblems;
import io.attimo.platform.text.CurrentLocale;
import io.attimo.platform.text.Messages;
import io.attimo.platform.text.TypedText;
import io.attimo.survey.HiddenField;
import io.attimo.survey.SurveyCheck;
import io.attimo.survey.SurveyDefinition;
import java.text.Collator;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

/** What a survey says of itself, as its form has it: all but its pages and its closing texts. */
public record SettingsDraft(SurveyDefinition before, TypedFields fields) implements FormCheck {

    /** @param code as a language tag */
    public record Language(String code, String name) {}

    private static final int LONGEST_TITLE = SurveyCheck.LONGEST_TITLE;
    private static final String ON = "on";
    private static final String PAGE = "page";
    private static final String QUESTION = "question";
    private static final Pattern FIELD = Pattern.compile("([a-z][a-z0-9_]{0,39})(?:\\s*=\\s*(.+))?");

    static SettingsDraft of(SurveyDefinition stored) {
        var fields = new HashMap<String, String>();
        fields.put("name", stored.name());
        TypedFields.put(fields, stored.languages(), "title", stored.title());
        TypedFields.put(fields, stored.languages(), "privacy", stored.privacy());
        stored.languages().forEach(language -> fields.put("language-" + language, ON));
        fields.put("defaultLanguage", stored.defaultLanguage() == null ? "" : stored.defaultLanguage());
        fields.put("opensAt", local(stored, SurveyDefinition::opening));
        fields.put("closesAt", local(stored, SurveyDefinition::closing));
        fields.put("layout", stored.layout());
        fields.put("progress", stored.progress() ? ON : "");
        fields.put("hiddenFields", hidden(stored));
        return new SettingsDraft(stored, new TypedFields(fields));
    }

    SettingsDraft typed(TypedFields typed) {
        return new SettingsDraft(before, typed);
    }

    /** By the clocks of the tenant; empty where it is not known, or cannot be read. */
    private static String local(
            SurveyDefinition survey, BiFunction<SurveyDefinition, ZoneId, Optional<Instant>> moment) {
        var zone = CurrentLocale.zoneHere();
        try {
            return moment.apply(survey, zone)
                    .map(at -> LocalDateTime.ofInstant(at, zone)
                            .truncatedTo(ChronoUnit.MINUTES)
                            .toString())
                    .orElse("");
        } catch (DateTimeException unreadable) {
            return "";
        }
    }

    private static String hidden(SurveyDefinition survey) {
        return String.join(
                "\n",
                survey.fields().stream()
                        .map(field -> field.segment() == null ? field.key() : field.key() + " = " + field.segment())
                        .toList());
    }

    public List<TypedFields.LanguageText> texts(String stem) {
        return fields.in(before.languages(), stem);
    }

    public String at(String field) {
        return fields.at(field);
    }

    public boolean says(String field, String value) {
        return fields.says(field, value);
    }

    public boolean isOfPages() {
        return !says("layout", QUESTION);
    }

    public boolean isOneAScreen() {
        return !isOfPages();
    }

    public boolean isWithProgress() {
        return fields.has("progress");
    }

    public String zone() {
        return CurrentLocale.zoneHere().getId();
    }

    public List<Language> languages() {
        return before.languages().stream()
                .map(code -> new Language(code, SurveyPreview.titleOf(code)))
                .toList();
    }

    public boolean isKept(String language) {
        return fields.has("language-" + language);
    }

    /** Those that it is not in yet, as they are called here. */
    public List<Language> further() {
        return Arrays.stream(Locale.getISOLanguages())
                .filter(code -> !before.languages().contains(code))
                .map(code -> new Language(code, SurveyPreview.titleOf(code)))
                .sorted(Comparator.comparing(Language::name, Collator.getInstance(CurrentLocale.here())))
                .toList();
    }

    private List<String> chosenLanguages() {
        var chosen = new ArrayList<String>();
        before.languages().stream().filter(this::isKept).forEach(chosen::add);
        var added = fields.line("addLanguage");
        if (further().stream().anyMatch(language -> language.code().equals(added))) {
            chosen.add(added);
        }
        return chosen;
    }

    @Override
    public void check(FormProblems problems) {
        var words = Messages.here(EditorMessages.class);
        problems.require("name", words.name(), TypedText.line(at("name")), NewSurveyDraft.LONGEST_NAME);
        fields.require(problems, before, "title");
        texts("title")
                .forEach(text ->
                        problems.allow(text.name(), words.surveyTitle(), TypedText.line(text.value()), LONGEST_TITLE));
        texts("privacy")
                .forEach(text -> problems.allow(
                        text.name(), words.privacy(), TypedText.text(text.value()), SurveyCheck.LONGEST_TEXT));
        if (chosenLanguages().isEmpty()) {
            problems.add("languages", words.noLanguage());
        }
        for (var field : List.of("opensAt", "closesAt")) {
            if (!at(field).isBlank() && moment(field).isEmpty()) {
                problems.add(field, words.noMoment());
            }
        }
        if (hiddenFields().isEmpty()) {
            problems.add("hiddenFields", words.noHiddenField());
        }
    }

    private Optional<LocalDateTime> moment(String field) {
        try {
            return Optional.of(LocalDateTime.parse(fields.line(field)))
                    .filter(at -> at.getYear() >= 1 && at.getYear() <= 9999);
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    /** One a line; empty where one of them cannot be read. */
    private Optional<List<HiddenField>> hiddenFields() {
        if (TypedText.text(at("hiddenFields")).text().equals(hidden(before))) {
            return Optional.of(before.fields());
        }
        var read = new ArrayList<HiddenField>();
        for (var line : TypedText.text(at("hiddenFields")).text().lines().toList()) {
            var field = FIELD.matcher(line.strip());
            if (field.matches()) {
                read.add(new HiddenField(field.group(1), field.group(2)));
            } else if (!line.isBlank()) {
                return Optional.empty();
            }
        }
        return Optional.of(read);
    }

    SurveyDefinition survey() {
        var languages = chosenLanguages();
        var first = fields.line("defaultLanguage");
        var gone = before.languages().stream()
                .filter(language -> !languages.contains(language))
                .toList();
        var changed = new SurveyDefinition(
                before.journey(),
                TypedText.line(at("name"))
                                .text()
                                .equals(TypedText.line(before.name()).text())
                        ? before.name()
                        : fields.line("name"),
                fields.lines(before.languages(), "title", before.title()),
                languages,
                languages.contains(first)
                        ? first
                        : languages.stream().findFirst().orElse(null),
                hiddenFields().orElse(before.fields()),
                fields.texts(before.languages(), "privacy", before.privacy()),
                time("opensAt", before.opensAt(), SurveyDefinition::opening),
                time("closesAt", before.closesAt(), SurveyDefinition::closing),
                before.ends(),
                layout(),
                isWithProgress(),
                before.pages());
        return gone.isEmpty() ? changed : SurveyLanguages.without(changed, gone);
    }

    private String layout() {
        boolean wasOfPages = !before.isOneAScreen();
        return isOfPages() == wasOfPages ? before.layout() : isOfPages() ? PAGE : QUESTION;
    }

    private String time(String field, String stored, BiFunction<SurveyDefinition, ZoneId, Optional<Instant>> moment) {
        return fields.line(field).equals(local(before, moment))
                ? stored
                : moment(field).map(LocalDateTime::toString).orElse(null);
    }
}
