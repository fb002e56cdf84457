package io.attimo.respondent;

import io.attimo.platform.text.CurrentLocale;
import java.util.Locale;
import java.util.Set;

/**
 * What stands around everything a respondent is shown.
 *
 * @param language of the survey's texts
 * @param title of the window
 * @param survey what the survey is called for those who answer it; empty where it is not told
 */
public record PageFrame(String language, String title, String survey) {

    private static final Set<String> FROM_RIGHT =
            Set.of("ar", "arc", "ckb", "dv", "fa", "he", "iw", "ku", "ps", "sd", "ug", "ur", "yi", "ji");

    public boolean isFromRight() {
        return FROM_RIGHT.contains(Locale.forLanguageTag(language).getLanguage());
    }

    /** In which language our own words stand in it; null where that is the survey's. */
    public String ours() {
        var ours = CurrentLocale.here().getLanguage();
        return Locale.forLanguageTag(language).getLanguage().equals(ours) ? null : ours;
    }
}
