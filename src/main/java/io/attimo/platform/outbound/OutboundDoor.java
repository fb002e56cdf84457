package io.attimo.platform.outbound;

import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.ProxyOptions;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The only way out to an address that a tenant typed: https, a name that means public addresses only, asked once, no
 * redirects, a few seconds, 64 KB. Hosts the operator vouches for may be private and without https. A library that
 * makes calls of its own makes them by the same way.
 */
@Singleton
public class OutboundDoor {

    /** The most that is read of what a provider says of itself. */
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
        if (!addresses.mayBe(address)) {
            return Optional.empty();
        }
        open();
        var request = new RequestOptions()
                .setAbsoluteURI(address)
                .setFollowRedirects(false)
                .putHeader("Accept", "application/json")
                .putHeader("User-Agent", "Attimo");
        var body = client.request(request).compose(HttpClientRequest::send).compose(OutboundDoor::read);
        return answer(body).map(whole -> whole.toString(StandardCharsets.UTF_8));
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

    private static Future<Buffer> read(HttpClientResponse response) {
        var whole = Promise.<Buffer>promise();
        var read = Buffer.buffer();
        response.exceptionHandler(whole::tryFail);
        response.endHandler(end -> whole.tryComplete(read));
        response.handler(part -> {
            read.appendBuffer(part);
            if (read.length() > LARGEST) {
                whole.tryFail("too large");
                response.request().reset();
            }
        });
        if (response.statusCode() != 200) {
            whole.tryFail("refused");
            response.request().reset();
        }
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
