package io.attimo.support;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.PfxOptions;
import java.util.concurrent.TimeUnit;

/** What stands before the application: ends TLS, says so in the headers that the manifests speak of, and passes all on. */
public final class Ingress {

    private final Vertx vertx = Vertx.vertx();
    private final HttpClient client;
    private final int port;

    private Ingress(int application, Certificate certificate) throws Exception {
        client = vertx.createHttpClient(
                new HttpClientOptions().setDefaultHost("127.0.0.1").setDefaultPort(application));
        var options = new HttpServerOptions()
                .setHost("127.0.0.1")
                .setPort(0)
                .setSsl(true)
                .setKeyCertOptions(
                        new PfxOptions().setPath(certificate.keys().toString()).setPassword(Certificate.PASSWORD));
        port = vertx.createHttpServer(options)
                .requestHandler(this::pass)
                .listen()
                .toCompletionStage()
                .toCompletableFuture()
                .get(20, TimeUnit.SECONDS)
                .actualPort();
    }

    public static Ingress before(int application, Certificate certificate) throws Exception {
        return new Ingress(application, certificate);
    }

    public String address() {
        return "https://localhost:" + port;
    }

    private void pass(HttpServerRequest request) {
        request.body()
                .compose(body -> ask(request, body))
                .compose(answer -> answer.body().map(body -> tell(request, answer, body)))
                .onFailure(failure -> request.response().setStatusCode(502).end(failure.toString()));
    }

    private Future<HttpClientResponse> ask(HttpServerRequest request, Buffer body) {
        return client.request(request.method(), request.uri()).compose(inner -> {
            inner.headers().setAll(request.headers());
            inner.putHeader("X-Forwarded-Proto", "https")
                    .putHeader("X-Forwarded-Port", Integer.toString(port))
                    .putHeader("X-Forwarded-For", "203.0.113.9");
            return inner.send(body);
        });
    }

    private static Future<Void> tell(HttpServerRequest request, HttpClientResponse answer, Buffer body) {
        request.response().setStatusCode(answer.statusCode()).headers().setAll(answer.headers());
        request.response().headers().remove("Transfer-Encoding");
        return request.response().end(body);
    }

    public void stop() throws Exception {
        vertx.close().toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
    }
}
