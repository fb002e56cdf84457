package io.attimo.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * nginx before several nodes, as an ingress is: it is told which of them are ready, keeps connections to them open, and
 * asks another where one cannot be reached.
 */
public final class Balancer {

    private static final Path NGINX = Path.of("/usr/sbin/nginx");

    private static final String SETTINGS = """
            daemon off;
            %1$s
            pid %2$s/nginx.pid;
            error_log %2$s/error.log warn;
            worker_processes 1;
            events { worker_connections 512; }
            http {
              log_format asked '$upstream_addr $status $request_method $uri';
              access_log %2$s/access.log asked;
              client_body_temp_path %2$s/body;
              proxy_temp_path %2$s/proxy;
              fastcgi_temp_path %2$s/fastcgi;
              uwsgi_temp_path %2$s/uwsgi;
              scgi_temp_path %2$s/scgi;
              client_max_body_size 210m;
              upstream nodes {
            %3$s
                keepalive 16;
              }
              server {
                listen 127.0.0.1:%4$d;
                location / {
                  proxy_pass http://nodes;
                  proxy_http_version 1.1;
                  proxy_set_header Connection "";
                  proxy_set_header Host $http_host;
                  proxy_connect_timeout 2s;
                  proxy_read_timeout 60s;
                }
              }
            }
            """;

    private final Path folder;
    private final int port = Ports.free();
    private final Supplier<List<Integer>> ready;
    private final Thread watch = new Thread(this::watch, "balancer");
    private List<Integer> known;
    private Process nginx;

    private Balancer(Path folder, Supplier<List<Integer>> ready) {
        this.folder = folder;
        this.ready = ready;
    }

    /** @param ready the ports of the nodes that say at this moment that they are */
    public static Balancer in(Path folder, Supplier<List<Integer>> ready) throws IOException {
        Needs.orSkip(Files.isExecutable(NGINX), "nginx, to stand before two nodes");
        var balancer = new Balancer(Files.createDirectories(folder), ready);
        balancer.start();
        return balancer;
    }

    private void start() throws IOException {
        know(ready.get());
        nginx = new ProcessBuilder(NGINX.toString(), "-p", folder.toString(), "-c", "nginx.conf")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("nginx.log").toFile())
                .start();
        watch.setDaemon(true);
        watch.start();
    }

    private void know(List<Integer> ports) throws IOException {
        var servers = ports.stream()
                .map(port -> "    server 127.0.0.1:" + port + " max_fails=0;")
                .collect(Collectors.joining("\n"));
        var user = "root".equals(System.getProperty("user.name")) ? "user root;" : "";
        Files.writeString(folder.resolve("nginx.conf"), SETTINGS.formatted(user, folder, servers, port));
        known = ports;
    }

    /** As the cluster tells its ingress, a moment late. */
    private void watch() {
        try {
            while (nginx.isAlive()) {
                TimeUnit.MILLISECONDS.sleep(500);
                var now = ready.get();
                if (!now.isEmpty() && !now.equals(known)) {
                    know(now);
                    new ProcessBuilder("kill", "-HUP", Long.toString(nginx.pid()))
                            .start()
                            .waitFor();
                }
            }
        } catch (InterruptedException | IOException ended) {
            Thread.currentThread().interrupt();
        }
    }

    public String address() {
        return "http://localhost:" + port;
    }

    /** Who was asked what: the node or nodes, the status, the method and the address. */
    public List<String> asked() throws IOException {
        return Files.readAllLines(folder.resolve("access.log"));
    }

    public String said() throws IOException {
        return Files.readString(folder.resolve("nginx.log")) + Files.readString(folder.resolve("error.log"));
    }

    public void stop() throws InterruptedException {
        watch.interrupt();
        nginx.destroy();
        assertThat(nginx.waitFor(60, TimeUnit.SECONDS)).isTrue();
    }
}
