package io.attimo.platform.text;

import io.quarkus.arc.Arc;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Optional;
import java.util.stream.Stream;

/** The language and the time zone this request is answered in: the member's, else what the browser carries or asks for. */
@RequestScoped
public class CurrentLocale {

    /** Which language a member chose, for pages that come before anybody is known: the database away, signing in. */
    public static final String COOKIE = "attimo_language";

    public static final List<Locale> SPOKEN = List.of(Locale.ENGLISH, Locale.ITALIAN);

    private Locale locale = Locale.ENGLISH;
    private ZoneId zone = ZoneOffset.UTC;
    private String theme;

    /** Stands for that of whichever request asks; looked up once, as a page asks for it hundreds of times. */
    private static volatile CurrentLocale ofRequest;

    private static CurrentLocale ofRequest() {
        if (ofRequest == null) {
            ofRequest = Arc.container().instance(CurrentLocale.class).get();
        }
        return ofRequest;
    }

    public static Locale here() {
        var container = Arc.container();
        return container != null && container.requestContext().isActive()
                ? ofRequest().locale()
                : Locale.ENGLISH;
    }

    public static ZoneId zoneHere() {
        var container = Arc.container();
        return container != null && container.requestContext().isActive()
                ? ofRequest().zone()
                : ZoneOffset.UTC;
    }

    public void ask(String acceptLanguage) {
        if (acceptLanguage != null) {
            locale = asked(acceptLanguage);
        }
    }

    public void ask(HttpServerRequest request) {
        if (request.headers().contains(HttpHeaders.ACCEPT_LANGUAGE)) {
            locale = asked(request.headers());
        }
        var carried = request.getCookie(COOKIE);
        SPOKEN.stream()
                .filter(spoken -> carried != null && spoken.getLanguage().equals(carried.getValue()))
                .forEach(spoken -> locale = spoken);
    }

    public void ask(HttpHeaders headers) {
        ask(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }

    /** As {@link #asked(String)}; a wish on several lines is one. */
    public static Locale asked(MultiMap headers) {
        return asked(String.join(",", headers.getAll(HttpHeaders.ACCEPT_LANGUAGE)));
    }

    /** The one that is liked best of those spoken here; what cannot be read is as if it were not said. */
    static Locale asked(String acceptLanguage) {
        return asked(acceptLanguage, SPOKEN).orElse(Locale.ENGLISH);
    }

    /** The one that is liked best of these; empty where none of them is. */
    public static Optional<Locale> asked(String acceptLanguage, List<Locale> spoken) {
        var ranges = Arrays.stream(acceptLanguage.split(","))
                .flatMap(CurrentLocale::readable)
                .sorted(Comparator.comparing(LanguageRange::getWeight, Comparator.reverseOrder()))
                .toList();
        return Optional.ofNullable(Locale.lookup(ranges, spoken));
    }

    private static Stream<LanguageRange> readable(String part) {
        try {
            return LanguageRange.parse(part.strip()).stream();
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException malformed) {
            // the second is what Java makes of a hyphen alone
            return Stream.empty();
        }
    }

    public void speak(String language) {
        if (language != null) {
            locale = Locale.forLanguageTag(language);
        }
    }

    public void liveIn(ZoneId zone) {
        this.zone = zone;
    }

    public void wear(String theme) {
        this.theme = theme;
    }

    public Locale locale() {
        return locale;
    }

    public ZoneId zone() {
        return zone;
    }

    public String theme() {
        return theme;
    }
}
