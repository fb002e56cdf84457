package io.attimo.faults;

import io.attimo.support.Visitor;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;

/** Somebody's requests one by one, no redirect followed, each with the seconds it took. */
record Caller(String address, Map<String, String> headers) {

    /** @param status 0 where the connection ended without an answer */
    record Answer(int status, double seconds, String body, HttpResponse<String> response) {
        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    static Caller anybody(String address) {
        return new Caller(address, Map.of());
    }

    static Caller signedIn(Visitor visitor) {
        return new Caller(
                visitor.address(),
                Map.of("Cookie", visitor.cookieHeader(), "Sec-Fetch-Site", "same-origin", "Accept-Language", "it"));
    }

    static Caller program(String address, String key) {
        return new Caller(address, Map.of("Authorization", "Bearer " + key));
    }

    Answer gets(String path) {
        return send(to(path).GET());
    }

    /** Of a form on a page; all that this caller sends may bear it. */
    String seal(String page) {
        return Jsoup.parse(gets(page).body()).select("input[name=form]").attr("value");
    }

    Answer posts(String path, Map<String, String> form) {
        var body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(to(path).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    /** As the API takes a survey: the file, and how it is to be read. */
    Answer sendsFile(String path, String name, String text, String mapping) {
        var body = "--xx\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name + "\"\r\n"
                + "Content-Type: text/csv\r\n\r\n" + text + "\r\n--xx\r\n"
                + "Content-Disposition: form-data; name=\"mapping\"\r\n\r\n" + mapping + "\r\n--xx--\r\n";
        return send(to(path).header("Content-Type", "multipart/form-data; boundary=xx")
                .POST(BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder to(String path) {
        var request = HttpRequest.newBuilder(URI.create(address + path)).timeout(Duration.ofSeconds(40));
        headers.forEach(request::header);
        return request;
    }

    private static Answer send(HttpRequest.Builder request) {
        long start = System.nanoTime();
        try {
            var answer = CLIENT.send(request.build(), BodyHandlers.ofString());
            return new Answer(answer.statusCode(), since(start), answer.body(), answer);
        } catch (IOException cut) {
            return new Answer(0, since(start), cut.toString(), null);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static double since(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
