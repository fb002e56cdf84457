package io.attimo.walls;

import io.attimo.suggestion.Play;
import io.attimo.support.Routes.Field;
import io.attimo.support.Routes.Route;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/**
 * A step as it is sent.
 *
 * @param home the tenant in the address; empty outside of all tenants
 * @param hasForeignId whether its path or its form names what belongs to another tenant than the one who asks
 */
record Drawn(
        Step step,
        Crowd.Actor actor,
        Route route,
        String home,
        String address,
        Map<String, String> headers,
        String body,
        boolean hasForeignId) {

    private static final List<String> JUNK = List.of(
            "' or 1=1 --", "x'; drop table members; --", "\u202e\ud83d\udc1f", "a\u0000b", "{inject:x}", "-1", "1e400");

    static Drawn of(Step step, Route route, Crowd crowd) {
        return new Hand(crowd, crowd.actor(step.actor()), route, new Random(step.dice())).draw(step);
    }

    /** All that the answer may repeat because it was asked. */
    String asked() {
        return address + " " + body;
    }

    boolean isAtHome() {
        return !home.isEmpty() && home.equals(actor.tenant());
    }

    private static final class Hand {

        private final Crowd crowd;
        private final Crowd.Actor actor;
        private final Route route;
        private final Random dice;
        private final String own;
        private boolean hasForeignId;

        Hand(Crowd crowd, Crowd.Actor actor, Route route, Random dice) {
            this.crowd = crowd;
            this.actor = actor;
            this.route = route;
            this.dice = dice;
            own = actor.tenant().isEmpty() ? crowd.tenant("A") : actor.tenant();
        }

        Drawn draw(Step step) {
            var home = route.isOutside() ? "" : dice.nextInt(100) < 85 ? own : other();
            var path = route.at(values());
            var headers = new HashMap<>(actor.headers());
            var body = route.isRead() ? "" : body(headers);
            var address = (home.isEmpty() ? "" : "/t/" + home) + path + (route.isRead() ? query() : "");
            return new Drawn(step, actor, route, home, address, headers, body, hasForeignId);
        }

        /** Things of one's own, of another tenant, of both mixed, and of nobody. */
        private List<String> values() {
            var prefixes = route.prefixes();
            if (prefixes.isEmpty()) {
                return List.of();
            }
            int kind = dice.nextInt(100);
            var last = prefixes.get(prefixes.size() - 1);
            var known = crowd.heard().path(dice, kind < 55 || kind >= 75 ? own : other(), last);
            var values = new ArrayList<String>();
            for (int place = 0; place < prefixes.size(); place++) {
                values.add(known == null ? id() : known.get(place));
            }
            if (kind >= 75) {
                values.set(dice.nextInt(values.size()), kind < 88 ? foreign() : kind < 96 ? random() : "not-an-id");
            }
            if (route.path().startsWith("/members/") && crowd.takesPart(values)) {
                return values.stream().map(value -> random()).toList();
            }
            values.forEach(this::look);
            return values;
        }

        private String query() {
            var pairs = new ArrayList<String>();
            for (var name : route.idQueries()) {
                if (dice.nextInt(3) > 0) {
                    pairs.add(name + "=" + (dice.nextBoolean() ? id() : foreign()));
                }
            }
            for (var name : List.of("sort", "q", "metric", "segment", "state", "page", "outcome")) {
                if (dice.nextInt(20) == 0) {
                    pairs.add(name + "=" + encoded(JUNK.get(dice.nextInt(JUNK.size()))));
                }
            }
            return pairs.isEmpty() ? "" : "?" + String.join("&", pairs);
        }

        private String body(Map<String, String> headers) {
            if (route.takes().startsWith("multipart")) {
                headers.put("Content-Type", "multipart/form-data; boundary=xx");
                return "--xx\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%1$s.csv\"\r\nContent-Type: text/csv\r\n\r\nid,day,Parking\r\n%1$s,2026-05-15,4\r\n\r\n--xx\r\nContent-Disposition: form-data; name=\"form\"\r\n\r\n%2$s\r\n--xx--\r\n"
                        .formatted(text(), actor.seal());
            }
            headers.put("Content-Type", route.takes());
            return route.takes().endsWith("json")
                    ? "{}"
                    : "form=" + actor.seal()
                            + route.fields().stream()
                                    .map(field -> "&" + field.name() + "=" + encoded(value(field)))
                                    .collect(Collectors.joining());
        }

        private String value(Field field) {
            if (dice.nextInt(12) == 0) {
                return JUNK.get(dice.nextInt(JUNK.size()));
            }
            if (field.type() == UUID.class) {
                var id = dice.nextInt(3) > 0 ? id() : foreign();
                look(id);
                return id;
            }
            if (field.type().isEnum()) {
                return field.type()
                        .getEnumConstants()[dice.nextInt(field.type().getEnumConstants().length)]
                        .toString();
            }
            return field.type() == FileUpload.class ? "" : spoken(field.name());
        }

        private String spoken(String name) {
            var today = LocalDate.now();
            return switch (name) {
                case "scale" -> "1-5";
                case "rating" -> String.valueOf(dice.nextInt(7));
                case "date", "on" -> today.minusDays(dice.nextInt(40)).toString();
                case "due" -> today.plusDays(dice.nextInt(40)).toString();
                case "until" -> "P7D";
                case "kind" -> "B2C";
                case "language" -> "en";
                case "theme" -> "dark";
                case "play" -> Play.values()[dice.nextInt(Play.values().length)].name();
                case "email" -> "p" + dice.nextInt(50) + "@" + own + ".example";
                default -> dice.nextInt(4) == 0 ? String.valueOf(dice.nextInt(9)) : text();
            };
        }

        private String text() {
            return (actor.tenant().isEmpty() ? "word" : Crowd.canary(own)) + " " + dice.nextInt(1_000_000);
        }

        private String id() {
            var id = crowd.heard().id(dice, own);
            return id == null ? random() : id;
        }

        private String foreign() {
            var id = crowd.heard().id(dice, other());
            return id == null ? random() : id;
        }

        private String random() {
            return new UUID(dice.nextLong(), dice.nextLong()).toString();
        }

        private String other() {
            var others =
                    crowd.tenants().stream().filter(each -> !each.equals(own)).toList();
            return others.get(dice.nextInt(others.size()));
        }

        private void look(String id) {
            var owner = crowd.heard().owner(id);
            hasForeignId |= owner != null && !owner.equals(actor.tenant());
        }

        private static String encoded(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }
    }
}
