package io.attimo.walls;

import io.attimo.support.Cast;
import io.attimo.support.Routes;
import io.attimo.support.Routes.Door;
import io.attimo.support.Routes.Route;
import io.attimo.support.Things;
import io.attimo.support.Twins;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Draws steps and takes them, in a crowd of its own; stops at the first that is not as it must be. */
final class Deal {

    /** Those that end a session for good, that fill a tenant with thousands of answers, or that are of the tests. */
    private static final String LEFT_OUT = "/sample|/sign-in/no-answer|/demo-sign-in/.*";

    private static final Map<String, Route> ROUTES = Routes.all().stream()
            .filter(route -> !route.path().matches(LEFT_OUT))
            .collect(Collectors.toMap(
                    route -> route.method() + " " + route.path(),
                    Function.identity(),
                    (one, same) -> one,
                    TreeMap::new));

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<Step> taken = new ArrayList<>();
    private final Map<Integer, Integer> statuses = new TreeMap<>();
    private final Twins twins;
    private final Crowd crowd;
    private String complaint;

    Deal(Twins twins, Things things) {
        this.twins = twins;
        crowd = new Crowd(twins, things);
    }

    /** A few dozen steps of everybody but one tenant, of which nothing may change meanwhile. */
    List<Step> sequence(Random dice) {
        int round = taken.isEmpty() ? 1 : taken.get(taken.size() - 1).round() + 1;
        var quiet = dice.nextBoolean() ? "A." : "B.";
        var actors =
                Crowd.NAMES.stream().filter(name -> !name.startsWith(quiet)).toList();
        var routes = List.copyOf(ROUTES.keySet());
        var steps = new ArrayList<Step>();
        int length = 20 + dice.nextInt(41);
        for (int i = 0; i < length; i++) {
            var actor = actors.get(dice.nextInt(actors.size()));
            var route = routes.get(dice.nextInt(routes.size()));
            boolean isItsDoor = actor.endsWith("PROGRAM") == (ROUTES.get(route).door() == Door.API);
            if (isItsDoor || dice.nextInt(8) == 0) {
                steps.add(new Step(round, actor, route, dice.nextLong(), !steps.isEmpty() && dice.nextInt(10) < 4));
            } else {
                i--;
            }
        }
        return steps;
    }

    /** False as soon as something is wrong. */
    boolean take(List<Step> sequence) {
        var quiet = List.of("A", "B").stream()
                .filter(letter ->
                        sequence.stream().noneMatch(step -> step.actor().startsWith(letter)))
                .map(crowd::tenant)
                .toList();
        var before = quiet.stream().map(twins::everythingOf).toList();
        for (int from = 0; from < sequence.size() && complaint == null; ) {
            int to = from + 1;
            while (to < sequence.size() && sequence.get(to).together()) {
                to++;
            }
            together(sequence.subList(from, to));
            from = to;
        }
        if (complaint == null
                && !quiet.stream().map(twins::everythingOf).toList().equals(before)) {
            complaint = "rows of " + quiet + " were changed by others";
        }
        crowd.comeBack();
        return complaint == null;
    }

    List<Step> taken() {
        return taken;
    }

    String complaint() {
        return complaint;
    }

    Map<Integer, Integer> statuses() {
        return statuses;
    }

    private void together(List<Step> steps) {
        var drawn = steps.stream()
                .filter(step -> ROUTES.containsKey(step.route()))
                .map(step -> Drawn.of(step, ROUTES.get(step.route()), crowd))
                .toList();
        var answers = drawn.stream().map(this::send).toList();
        for (int i = 0; i < drawn.size(); i++) {
            taken.add(drawn.get(i).step());
            var answer = answers.get(i).join();
            statuses.merge(answer.statusCode(), 1, Integer::sum);
            var verdict = Judge.verdict(drawn.get(i), answer, crowd);
            if (verdict != null && complaint == null) {
                complaint = drawn.get(i).step() + " at " + drawn.get(i).address() + " with "
                        + drawn.get(i).body() + ": " + verdict;
            }
            hear(drawn.get(i), answer);
        }
    }

    /** Only what somebody was shown of their own is theirs. */
    private void hear(Drawn asked, HttpResponse<String> answer) {
        boolean isOwn = asked.isAtHome()
                || asked.route().door() == Door.API && asked.actor().isProgram();
        if (isOwn
                && asked.route().door() != Door.OPEN
                && List.of(200, 201, 202, 303).contains(answer.statusCode())) {
            var text = answer.headers().firstValue("Location").orElse("") + " " + answer.body();
            crowd.heard().from(asked.actor().tenant(), text);
        }
    }

    private CompletableFuture<HttpResponse<String>> send(Drawn drawn) {
        var request = HttpRequest.newBuilder(URI.create(Cast.address() + drawn.address()))
                .timeout(Duration.ofSeconds(60))
                .method(
                        drawn.route().method(),
                        drawn.body().isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(drawn.body()));
        drawn.headers().forEach(request::header);
        return client.sendAsync(request.build(), BodyHandlers.ofString());
    }
}
