package io.attimo.walls;

import io.attimo.support.Routes.Door;
import java.net.http.HttpResponse;
import java.util.Set;

/** What any answer must be, whoever asked for whatever. */
final class Judge {

    private static final Set<Integer> KNOWN =
            Set.of(200, 201, 202, 204, 302, 303, 400, 401, 403, 404, 405, 409, 411, 413, 415, 422);

    /** To a key that was revoked, or a link that leads nowhere, and is shown again and again. */
    private static final int OFTEN = 429;

    private static final Set<Integer> DONE = Set.of(200, 201, 202, 204, 303);

    private Judge() {}

    private static boolean isLink(Drawn asked) {
        return asked.address().startsWith("/s/");
    }

    /** What is wrong with it; null for nothing. */
    static String verdict(Drawn asked, HttpResponse<String> answer, Crowd crowd) {
        int status = answer.statusCode();
        boolean isKnown =
                KNOWN.contains(status) || status == OFTEN && (asked.actor().isProgram() || isLink(asked));
        if (!isKnown) {
            return "the answer is " + status;
        }
        if (DONE.contains(status) && !mayBeDone(asked)) {
            return "it was let in: " + status;
        }
        if (DONE.contains(status) && asked.hasForeignId() && asked.route().door() != Door.OPEN) {
            return "what belongs to another tenant was taken: " + status;
        }
        return trace(asked, answer.headers().map() + answer.body(), crowd);
    }

    private static boolean mayBeDone(Drawn asked) {
        var actor = asked.actor();
        return switch (asked.route().door()) {
            case OPEN -> true;
            case API -> actor.isProgram();
            case PAGE ->
                actor.isMember()
                        && asked.isAtHome()
                        && actor.role().covers(asked.route().role());
        };
    }

    /** A company's open pages bear its name; all else of a tenant is for its own people. */
    private static String trace(Drawn asked, String answer, Crowd crowd) {
        for (var tenant : crowd.tenants()) {
            boolean isOpenThere =
                    asked.route().door() == Door.OPEN && asked.home().equals(tenant);
            boolean isTheirs = asked.actor().tenant().equals(tenant);
            if (!isTheirs && !isOpenThere && answer.contains(Crowd.canary(tenant))) {
                return "it shows words of " + tenant;
            }
        }
        for (var id : Heard.idsIn(answer)) {
            var owner = crowd.heard().owner(id);
            if (owner != null
                    && !owner.equals(asked.actor().tenant())
                    && !asked.asked().contains(id)) {
                return "it shows an id of " + owner;
            }
        }
        return null;
    }
}
