package io.attimo.support;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;

/** How a person looks at pages. */
public record Look(ColorScheme theme, String language, int width, boolean hasJavaScript) {

    public static Look light() {
        return new Look(ColorScheme.LIGHT, "en-GB", 1280, true);
    }

    public static Look dark() {
        return new Look(ColorScheme.DARK, "en-GB", 1280, true);
    }

    public Look inItalian() {
        return new Look(theme, "it-IT", width, hasJavaScript);
    }

    public Look wide(int pixels) {
        return new Look(theme, language, pixels, hasJavaScript);
    }

    public Look withoutJavaScript() {
        return new Look(theme, language, width, false);
    }

    NewContextOptions options() {
        return new NewContextOptions()
                .setColorScheme(theme)
                .setLocale(language)
                .setViewportSize(width, 800)
                .setJavaScriptEnabled(hasJavaScript)
                .setReducedMotion(ReducedMotion.REDUCE);
    }
}
