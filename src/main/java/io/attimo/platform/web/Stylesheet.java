package io.attimo.platform.web;

import io.quarkus.qute.TemplateGlobal;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** All stylesheets as one file, so that a first visit waits once; its address changes with its content. */
@Path("/style")
@PublicRoute("a stylesheet tells nothing of anybody")
public class Stylesheet {

    private static final List<String> FILES = List.of(
            "tokens",
            "reset",
            "base",
            "frame",
            "layout",
            "bar",
            "button",
            "chart",
            "chip",
            "choice",
            "editor",
            "feedback",
            "field",
            "heatmap",
            "icon",
            "list",
            "map",
            "number",
            "panel",
            "progress",
            "prose",
            "suggestion",
            "survey",
            "table",
            "tile",
            "utilities");
    private static final String CSS = FILES.stream().map(Stylesheet::read).collect(Collectors.joining("\n"));
    private static final String HASH =
            io.attimo.platform.secrets.Vault.hash(CSS).substring(0, 16);

    @TemplateGlobal(name = "stylesheet")
    static String address() {
        return "/style/" + HASH + ".css";
    }

    @GET
    @Path("{hash}.css")
    @Produces("text/css;charset=UTF-8")
    public Response css(String hash) {
        if (!hash.equals(HASH)) {
            throw new NotFoundException();
        }
        return Response.ok(CSS)
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=31536000, immutable")
                .build();
    }

    private static String read(String name) {
        var path = "META-INF/resources/css/" + name + ".css";
        try (var file = Thread.currentThread().getContextClassLoader().getResourceAsStream(path)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
