package io.attimo.platform.text;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A message bundle in a language. */
public final class Messages {

    private static final Map<List<Object>, Object> KNOWN = new ConcurrentHashMap<>();

    private Messages() {}

    public static <T> T here(Class<T> bundle) {
        return in(bundle, CurrentLocale.here());
    }

    public static <T> T in(Class<T> bundle, Locale locale) {
        var known = KNOWN.computeIfAbsent(
                List.of(bundle, locale.getLanguage()),
                asked -> MessageBundles.get(bundle, Localized.Literal.of(locale.getLanguage())));
        return bundle.cast(known);
    }
}
