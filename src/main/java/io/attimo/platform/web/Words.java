package io.attimo.platform.web;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import java.util.Locale;

/** A message bundle in a language. */
public final class Words {

    private Words() {}

    public static <T> T here(Class<T> bundle) {
        return in(bundle, CurrentLocale.here());
    }

    public static <T> T in(Class<T> bundle, Locale locale) {
        return MessageBundles.get(bundle, Localized.Literal.of(locale.getLanguage()));
    }
}
