package io.attimo.platform.outbound;

import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.ProxyOptions;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The only way out to an address that a tenant typed: https, a name that means public addresses only, asked once, no
 * redirects, a few seconds, no more than 64 KB of an answer. Hosts the operator vouches for may be private and without https. A library that
 * makes calls of its own makes them by the same way.
 */
@Singleton
public class OutboundDoor {

    /** The most that is read of any answer. */
    public static final int LARGEST = 64 * 1024;

    private final Supplier<Vertx> vertx;
    private final AllowedAddresses addresses;
    private final HttpClientOptions options;
    private OutboundForwardProxy proxy;
    private HttpClient client;

    @Inject
    OutboundDoor(
            Instance<Vertx> vertx,
            @ConfigProperty(name = "attimo.sso.allowed-private-hosts") Optional<Set<String>> trusted) {
        this(
                vertx::get,
                new AllowedAddresses(trusted.orElse(Set.of()), InetAddress::getAllByName),
                new HttpClientOptions());
    }

    OutboundDoor(Supplier<Vertx> vertx, AllowedAddresses addresses, HttpClientOptions options) {
        this.vertx = vertx;
        this.addresses = addresses;
        this.options = options.setKeepAlive(false);
    }

    // Whoever answers failures stands before there is a Vert.x, and some of them stand behind this door.
    void open(@Observes StartupEvent start) {
        open();
    }

    private synchronized void open() {
        if (proxy == null) {
            proxy = new OutboundForwardProxy(vertx.get(), addresses);
            client = vertx.get().createHttpClient(options.setProxyOptions(proxy.way()));
        }
    }

    /** Whether it may be called, as far as its letters tell: nobody asks a name server for it. */
    public boolean mayLeadOutside(String address) {
        return addresses.mayBe(address);
    }

    /** Whether each may be called with what its name means just now; none, if the name servers are slow to say. */
    public boolean leadsOutside(String... each) {
        open();
        return answer(proxy.leadsOutside(List.of(each))).orElse(false);
    }

    /** The proxy through which whoever calls by themselves calls. */
    public ProxyOptions way() {
        open();
        return proxy.way();
    }

    /** What stands at the address; empty for every reason there is, so that nobody learns which. */
    public Optional<String> fetch(String address) {
        return send(OutboundRequest.get(address, Map.of("Accept", "application/json")))
                .filter(response -> response.status() == 200)
                .map(OutboundResponse::text);
    }

    /** What was answered; empty where nobody answered in time, with too much, or the address may not be called. */
    public Optional<OutboundResponse> send(OutboundRequest request) {
        if (!addresses.mayBe(request.address())) {
            return Optional.empty();
        }
        open();
        var options = new RequestOptions()
                .setMethod(request.method())
                .setAbsoluteURI(request.address())
                .setFollowRedirects(false)
                .putHeader("User-Agent", "Attimo");
        request.headers().forEach(options::putHeader);
        return answer(client.request(options)
                .compose(call ->
                        request.method() == HttpMethod.GET ? call.send() : call.send(Buffer.buffer(request.body())))
                .compose(OutboundDoor::read));
    }

    private static <T> Optional<T> answer(Future<T> asked) {
        try {
            return Optional.of(asked.toCompletionStage()
                    .toCompletableFuture()
                    .get(OutboundForwardProxy.SECONDS, TimeUnit.SECONDS));
        } catch (ExecutionException | TimeoutException unreachable) {
            return Optional.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static Future<OutboundResponse> read(HttpClientResponse response) {
        var whole = Promise.<OutboundResponse>promise();
        var read = Buffer.buffer();
        response.exceptionHandler(whole::tryFail);
        response.endHandler(end -> whole.tryComplete(new OutboundResponse(response.statusCode(), read.getBytes())));
        response.handler(part -> {
            read.appendBuffer(part);
            if (read.length() > LARGEST) {
                whole.tryFail("too large");
                response.request().reset();
            }
        });
        return whole.future();
    }

    @PreDestroy
    synchronized void close() {
        if (proxy != null) {
            client.close();
            proxy.close();
        }
    }
}
