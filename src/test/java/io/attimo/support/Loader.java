package io.attimo.support;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** A program that brings files through the API and asks how far they have come; files are sent as a stream. */
public record Loader(String address, String key) {

    /** How far an import has come. */
    public record Standing(String state, long total, long done) {
        public boolean isRunning() {
            return state.equals("running");
        }
    }

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String BOUNDARY = "--------attimo";

    /** @return the id of the import */
    public String sends(Path file, String mapping) throws IOException, InterruptedException {
        var body = BodyPublishers.concat(
                part("name=\"mapping\"", mapping + "\r\n"),
                part("name=\"file\"; filename=\"survey.csv\"", ""),
                BodyPublishers.ofFile(file),
                BodyPublishers.ofString("\r\n--" + BOUNDARY + "--\r\n"));
        var request = request("/api/v1/imports")
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(body)
                .build();
        return field(send(request, 202), "id");
    }

    public Standing asks(String id) throws IOException, InterruptedException {
        var answer = send(request("/api/v1/imports/" + id).GET().build(), 200);
        return new Standing(
                field(answer, "state"), Long.parseLong(field(answer, "total")), Long.parseLong(field(answer, "done")));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).header("Authorization", "Bearer " + key);
    }

    private static String send(HttpRequest request, int expected) throws IOException, InterruptedException {
        var answer = CLIENT.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != expected) {
            throw new AssertionError(answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    private static BodyPublisher part(String name, String content) {
        return BodyPublishers.ofString(
                "--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + name + "\r\n\r\n" + content);
    }

    private static String field(String json, String name) {
        var found = Pattern.compile("\"" + name + "\":\"?([^\",}]*)").matcher(json);
        if (!found.find()) {
            throw new AssertionError("no " + name + " in " + json);
        }
        return found.group(1);
    }
}
