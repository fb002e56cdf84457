package io.attimo.platform.web;

import io.attimo.platform.text.Messages;
import io.attimo.platform.text.NumberFormats;
import io.attimo.platform.text.TypedText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is wrong with a form, field by field, in the person's language. */
public final class FormProblems {

    /** One sentence at one field. */
    public record Problem(String field, String sentence) {}

    private final Map<String, String> sentences = new LinkedHashMap<>();

    private final boolean paused = RestoredForm.isOnHere();
    private final boolean ended = RestoredForm.isOnHere(RestoredForm.Why.FORM_ENDED);

    public static FormProblems none() {
        return new FormProblems();
    }

    public FormProblems add(String field, String sentence) {
        sentences.putIfAbsent(field, sentence);
        return this;
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

    private static WebMessages words() {
        return Messages.here(WebMessages.class);
    }

    public String on(String field) {
        return sentences.get(field);
    }

    public boolean any() {
        return paused || !sentences.isEmpty();
    }

    /** Whether the form is only brought back, see {@link RestoredForm}. */
    public boolean isPaused() {
        return paused;
    }

    /** Whether it is, since it had been open for too long. */
    public boolean isEnded() {
        return ended;
    }

    public List<Problem> all() {
        var all = new ArrayList<Problem>();
        sentences.forEach((field, sentence) -> all.add(new Problem(field, sentence)));
        return all;
    }
}
