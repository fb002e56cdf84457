package io.attimo.editor;

import io.attimo.platform.text.CurrentLocale;
import io.attimo.platform.text.Messages;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a respondent reads before an answer of their own, where nobody says it otherwise. */
final class OtherWords {

    private OtherWords() {}

    /** In those of the languages that we speak. */
    static Map<String, String> in(List<String> languages) {
        var words = new LinkedHashMap<String, String>();
        for (var language : languages) {
            var locale = Locale.forLanguageTag(language);
            if (CurrentLocale.SPOKEN.contains(locale)) {
                words.put(language, Messages.in(EditorMessages.class, locale).other());
            }
        }
        if (words.isEmpty()) {
            words.put(
                    languages.get(0),
                    Messages.in(EditorMessages.class, Locale.ENGLISH).other());
        }
        return words;
    }
}
