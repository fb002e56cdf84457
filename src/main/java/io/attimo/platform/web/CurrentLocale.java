package io.attimo.platform.web;

import io.quarkus.arc.Arc;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

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
        if (acceptLanguage == null) {
            return;
        }
        try {
            var asked = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), SPOKEN);
            locale = asked == null ? Locale.ENGLISH : asked;
        } catch (IllegalArgumentException malformed) {
            locale = Locale.ENGLISH;
        }
    }

    public void ask(HttpServerRequest request) {
        ask(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        var carried = request.getCookie(COOKIE);
        SPOKEN.stream()
                .filter(spoken -> carried != null && spoken.getLanguage().equals(carried.getValue()))
                .forEach(spoken -> locale = spoken);
    }

    public void ask(HttpHeaders headers) {
        ask(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
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
