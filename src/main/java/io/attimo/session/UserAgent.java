package io.attimo.session;

import jakarta.persistence.Embeddable;
import java.util.LinkedHashMap;
import java.util.Map;

/** What somebody signed in with, as coarsely as they would call it themselves; empty where it cannot be told. */
@Embeddable
public record UserAgent(String program, String system) {

    /** In this order: most browsers also bear the names of those after them. */
    private static final Map<String, String> PROGRAMS = new LinkedHashMap<>();

    private static final Map<String, String> SYSTEMS = new LinkedHashMap<>();

    static {
        PROGRAMS.put("Edg", "Edge");
        PROGRAMS.put("OPR/", "Opera");
        PROGRAMS.put("SamsungBrowser/", "Samsung Internet");
        PROGRAMS.put("Firefox/", "Firefox");
        PROGRAMS.put("FxiOS/", "Firefox");
        PROGRAMS.put("Chrome/", "Chrome");
        PROGRAMS.put("CriOS/", "Chrome");
        PROGRAMS.put("Safari/", "Safari");
        SYSTEMS.put("iPhone", "iPhone");
        SYSTEMS.put("iPad", "iPad");
        SYSTEMS.put("Android", "Android");
        SYSTEMS.put("Windows", "Windows");
        SYSTEMS.put("CrOS", "ChromeOS");
        SYSTEMS.put("Mac OS X", "macOS");
        SYSTEMS.put("Linux", "Linux");
    }

    /** Reads the User-Agent header, of which nothing else is kept. */
    static UserAgent of(String userAgent) {
        var text = userAgent == null ? "" : userAgent;
        return new UserAgent(first(PROGRAMS, text), first(SYSTEMS, text));
    }

    private static String first(Map<String, String> names, String text) {
        return names.entrySet().stream()
                .filter(name -> text.contains(name.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    /** For the audit log, which has one language for everybody. */
    String inShort() {
        return isKnown() ? program + ", " + system : program + system;
    }

    public boolean isKnown() {
        return !program.isEmpty() && !system.isEmpty();
    }
}
