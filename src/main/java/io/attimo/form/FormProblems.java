package io.attimo.form;

import io.attimo.platform.text.Messages;
import io.attimo.platform.text.NumberFormats;
import io.attimo.platform.text.TypedText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is wrong with a form, field by field, in the person's language. */
public final class FormProblems {

    /** One sentence at one field. */
    public record Problem(String field, String sentence) {}

    /** The same sentence, said of several fields; as they are called, or empty where the sentence says it. */
    public record Alike(String sentence, List<String> fields, List<String> places) {

        /** The first of them. */
        public String field() {
            return fields.get(0);
        }

        public String place() {
            return places.get(0);
        }

        public boolean isOfOne() {
            return fields.size() == 1;
        }

        public int count() {
            return fields.size();
        }
    }

    private final Map<String, String> sentences = new LinkedHashMap<>();
    private final Map<String, String> places = new HashMap<>();
    private final FormShownAgain.Why broughtBackFor;
    private boolean isStale;

    FormProblems(FormShownAgain.Why broughtBackFor) {
        this.broughtBackFor = broughtBackFor;
    }

    static FormProblems of(FormCheck draft) {
        var problems = none();
        draft.check(problems);
        return problems;
    }

    /** Those of a form that nobody has filled in yet. */
    public static FormProblems none() {
        return new FormProblems(null);
    }

    public FormProblems add(String field, String sentence) {
        sentences.putIfAbsent(field, sentence);
        return this;
    }

    /** One that stands alike at many places of a page: the field shows the sentence, and what is said of the whole the place. */
    public FormProblems addAt(String place, String field, String sentence) {
        places.putIfAbsent(field, place);
        return add(field, sentence);
    }

    /** What the form was filled in from is another by now. */
    public FormProblems addStale(String field, String sentence) {
        markStale();
        return add(field, sentence);
    }

    /** The same, where the page says it in a way of its own. */
    public void markStale() {
        isStale = true;
    }

    /** Says so at the field where a text that must be there is missing or cannot be kept. */
    public FormProblems require(String field, String label, TypedText typedText, int longest) {
        if (typedText.isBlank() && !typedText.isUnstorable()) {
            return add(field, words().missing(label));
        }
        return allow(field, label, typedText, longest);
    }

    /** Says so at the field where a text cannot be kept. */
    public FormProblems allow(String field, String label, TypedText typedText, int longest) {
        if (typedText.isUnstorable()) {
            add(field, words().unstorable(label));
        }
        return typedText.isLongerThan(longest)
                ? add(field, words().tooLong(label, NumberFormats.whole(longest)))
                : this;
    }

    private static FormMessages words() {
        return Messages.here(FormMessages.class);
    }

    public String on(String field) {
        return sentences.get(field);
    }

    public List<Problem> all() {
        return sentences.entrySet().stream()
                .map(each -> new Problem(each.getKey(), each.getValue()))
                .toList();
    }

    /** Equal ones once. */
    public List<Alike> alike() {
        var alike = new LinkedHashMap<String, Alike>();
        sentences.forEach((field, sentence) -> {
            var place = places.getOrDefault(field, "");
            var one = alike.computeIfAbsent(
                    place.isEmpty() ? field : " " + sentence,
                    key -> new Alike(sentence, new ArrayList<>(), new ArrayList<>()));
            one.fields().add(field);
            one.places().add(place);
        });
        return List.copyOf(alike.values());
    }

    /** Those of one line of a page that edits many things: its fields end alike. */
    public List<Problem> ofLine(String ending) {
        return all().stream().filter(each -> each.field().endsWith(ending)).toList();
    }

    /** Whether nothing was done since the form is only brought back, see {@link FormShownAgain}. */
    public boolean isBroughtBack() {
        return broughtBackFor != null;
    }

    /** Whether it is, since it had been open for too long. */
    public boolean isEnded() {
        return broughtBackFor == FormShownAgain.Why.FORM_ENDED;
    }

    /** Asked by {@link FormSubmissionHandler} alone, so that no page decides by itself. */
    boolean any() {
        return isBroughtBack() || isStale || !sentences.isEmpty();
    }

    int status() {
        return isStale ? 409 : 422;
    }
}
