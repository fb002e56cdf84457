package io.attimo.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** A program of a tenant that talks to the API. */
public class Program {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final String authorization;
    private String language = "en";

    private Program(String authorization) {
        this.authorization = authorization;
    }

    public static Program with(String key) {
        return authorizedBy("Bearer " + key);
    }

    public static Program without() {
        return authorizedBy(null);
    }

    public static Program authorizedBy(String header) {
        return new Program(header);
    }

    public Program speaking(String language) {
        this.language = language;
        return this;
    }

    public HttpResponse<String> gets(String path) {
        return send(to(path).GET());
    }

    public HttpResponse<String> posts(String path, String json) {
        return send(to(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
    }

    public HttpResponse<String> puts(String path, String json) {
        return send(to(path).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(json)));
    }

    private HttpRequest.Builder to(String path) {
        var request = HttpRequest.newBuilder(URI.create(Cast.address() + path)).header("Accept-Language", language);
        return authorization == null ? request : request.header("Authorization", authorization);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
