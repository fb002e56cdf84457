package io.attimo.platform.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.handlers.ClassRoutingHandler;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper;

/**
 * What can be done at the address that is asked for, found as Quarkus looks for it: whoever asks for something else has to
 * be told (RFC 9110, section 15.5.6), and Quarkus does not tell.
 */
final class AllowedMethods {

    private AllowedMethods() {}

    static Set<String> now() {
        var request = CurrentRequestManager.get();
        var path = request.getPathWithoutPrefix();
        var classes =
                new RequestMapper<>(new ArrayList<>(request.getDeployment().getClassMappers()));
        var methods = new TreeSet<>(Set.of("OPTIONS"));
        for (var found = classes.map(path); found != null; found = classes.continueMatching(path, found)) {
            var rest = found.remaining.isEmpty() ? "/" : found.remaining;
            Arrays.stream(found.value.handlers)
                    .filter(ClassRoutingHandler.class::isInstance)
                    .map(ClassRoutingHandler.class::cast)
                    .forEach(routes -> add(routes, rest, methods));
        }
        return methods;
    }

    private static void add(ClassRoutingHandler routes, String rest, Set<String> methods) {
        routes.getMappers().forEach((method, actions) -> {
            if (method != null && actions.map(rest) != null) {
                methods.add(method);
            }
        });
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
    }
}
