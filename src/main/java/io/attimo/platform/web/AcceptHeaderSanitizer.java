package io.attimo.platform.web;

import io.attimo.platform.text.CurrentLocale;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * In which form, language and packing an answer is wished for. Quarkus fails at what it cannot read of that, even when the
 * work is done, so it gets to read no more than what came of it: a page is a page, and what programs get is JSON. The
 * packing was chosen already, where bytes are sent.
 */
@Singleton
public class AcceptHeaderSanitizer {

    private static final String FORM = "Accept";
    private static final String LANGUAGE = "Accept-Language";
    private static final String PACKING = "Accept-Encoding";
    private static final String WISHED = AcceptHeaderSanitizer.class.getName();

    /** The one address that has two forms, and a reader of its own. */
    private static final String DESCRIPTION = "/q/openapi";

    /** From what is meant most exactly to what is meant least; the last is what old Java says. */
    private static final List<String> JSON = List.of("application/json", "application/*", "*/*", "*");

    private static final Pattern RANGE = Pattern.compile("\\*|[^/\\s]+/[^/\\s]+");
    private static final Pattern WEIGHT = Pattern.compile("0|1(\\.0*)?|0?\\.[0-9]+");

    private final EarlyRefusal door;

    AcceptHeaderSanitizer(EarlyRefusal door) {
        this.door = door;
    }

    /** Behind what lets somebody speak out who is refused unheard. */
    void standAtTheFront(@Observes Filters filters) {
        filters.register(this::settle, 840);
    }

    /** All languages that were wished for, as it was sent: a page may be in more of them than we speak ourselves. */
    public static String languages(RoutingContext context) {
        return Optional.ofNullable(context.<String>get(WISHED)).orElse("");
    }

    private void settle(RoutingContext context) {
        var headers = context.request().headers();
        if (EarlyRefusal.isProgram(context.request()) && isJsonShutOut(headers)) {
            door.refuse(context, 406, WebMessages::otherFormTitle, WebMessages::otherForm);
            return;
        }
        if (!context.request().path().equals(DESCRIPTION)) {
            headers.remove(FORM);
        }
        if (headers.contains(LANGUAGE)) {
            context.put(WISHED, all(headers, LANGUAGE));
            headers.set(LANGUAGE, CurrentLocale.asked(headers).getLanguage());
        }
        headers.remove(PACKING);
        context.next();
    }

    private static boolean isJsonShutOut(MultiMap headers) {
        var ranges = ranges(all(headers, FORM));
        return !ranges.isEmpty()
                && !JSON.stream()
                        .filter(ranges::containsKey)
                        .findFirst()
                        .map(ranges::get)
                        .orElse(false);
    }

    /** Those that can be read, and whether each is wanted; what a comma between quotes tears apart is left out as well. */
    private static Map<String, Boolean> ranges(String accept) {
        var ranges = new HashMap<String, Boolean>();
        for (var part : accept.toLowerCase(Locale.ROOT).split(",")) {
            var pieces = part.split(";", -1);
            var range = pieces[0].strip();
            var weight = weight(pieces);
            if (RANGE.matcher(range).matches() && WEIGHT.matcher(weight).matches()) {
                boolean isWanted = weight.chars().anyMatch(digit -> digit >= '1' && digit <= '9');
                ranges.merge(range, isWanted, Boolean::logicalOr);
            }
        }
        return ranges;
    }

    private static String weight(String[] pieces) {
        return Arrays.stream(pieces)
                .skip(1)
                .map(String::strip)
                .filter(piece -> piece.startsWith("q="))
                .findFirst()
                .map(piece -> piece.substring(2))
                .orElse("1");
    }

    /** A wish on several lines is one. */
    private static String all(MultiMap headers, String name) {
        return String.join(",", headers.getAll(name));
    }
}
