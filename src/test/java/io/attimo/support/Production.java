package io.attimo.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Everything that k8s/ describes, on this machine: each part is started as its manifest says. */
public final class Production {

    /** How something that was started is ended. */
    private interface End {
        void come() throws Exception;
    }

    private static final Manifest MIGRATION = Manifest.of("migration.yaml");
    private static final Manifest FIRST_TENANT = Manifest.of("first-tenant.yaml");
    private static final Manifest DEPLOYMENT = Manifest.of("deployment.yaml");
    private static final Manifest PRIVATE_PROVIDER = Manifest.of("private-provider.yaml");
    private static final Map<String, String> SECRETS = Map.of(
            "attimo-owner/password", "zqowners",
            "attimo-app/password", "zqapps",
            "attimo-app/secret", "A".repeat(43) + "=",
            "attimo-first-tenant/client-secret", "zqclients");

    private final int port = Ports.free();
    private final int managementPort = Ports.free();
    private final List<End> ends = new ArrayList<>();
    private final Path folder = Files.createTempDirectory("attimo-production");
    private final Path log = folder.resolve("serving.log");
    private Certificate certificate;
    private Provider provider;
    private DebianDatabase database;
    private Container container;
    private Ingress ingress;
    private Process process;

    private Production() throws IOException {}

    public static Production start() throws Exception {
        var production = new Production();
        try {
            production.startAll();
            return production;
        } catch (Throwable failure) {
            production.stop();
            throw failure;
        }
    }

    private void startAll() throws Exception {
        database = DebianDatabase.start(SECRETS.get("attimo-owner/password"), SECRETS.get("attimo-app/password"));
        ends.add(database::stop);
        certificate = Certificate.in(folder);
        provider = Provider.start(certificate, folder.resolve("provider.log"));
        ends.add(provider::stop);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        var data = Files.createDirectory(folder.resolve("data"));
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxrwxrwx"));
        container = new Container(copied(), here(data), SECRETS);

        container.rehearses();
        container.does(0, MIGRATION.arguments(), MIGRATION);
        container.does(0, tenant("acme"), FIRST_TENANT);
        process = container.starts(log, DEPLOYMENT.arguments(), DEPLOYMENT, PRIVATE_PROVIDER);
        ends.add(this::endProcess);
        isReady();
        ingress = Ingress.before(port, certificate);
        ends.add(ingress::stop);
    }

    /** Where the manifests' places are on this machine. */
    private Map<String, String> here(Path data) {
        var here = new LinkedHashMap<String, String>();
        here.put("postgres.example.internal:5432", database.address());
        here.put("/trust/trust.p12", certificate.trust().toString());
        here.put("/data", data.toString());
        here.put("login.example.internal", "localhost");
        here.put("attimo.example.com", "localhost");
        here.put("10.0.0.0/8", "127.0.0.0/8");
        here.put("0.0.0.0", "127.0.0.1");
        here.put(Integer.toString(DEPLOYMENT.port("http")), Integer.toString(port));
        here.put(Integer.toString(DEPLOYMENT.port("management")), Integer.toString(managementPort));
        return here;
    }

    /** A copy where a user who is not root can read it. */
    private Path copied() throws IOException, InterruptedException {
        var built = Packaged.by("production", "-Pproduction").application();
        var copy = folder.resolve("app");
        try (var files = Files.walk(built)) {
            for (var file : files.toList()) {
                Files.copy(file, copy.resolve(built.relativize(file).toString()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return copy;
    }

    private List<String> tenant(String code) {
        var arguments = new ArrayList<>(FIRST_TENANT.arguments());
        arguments.set(arguments.indexOf("--code") + 1, code);
        arguments.set(arguments.indexOf("--issuer") + 1, provider.address() + "/acme");
        return arguments;
    }

    private void isReady() throws IOException, InterruptedException {
        var address = "http://localhost:" + managementPort + DEPLOYMENT.probedPath("readiness");
        for (int i = 0; i < 600 && process.isAlive(); i++) {
            try {
                if (((HttpURLConnection) URI.create(address).toURL().openConnection()).getResponseCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // asked again below
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
        throw new AssertionError(said());
    }

    public String migratesAgain() throws IOException, InterruptedException {
        return container.does(0, MIGRATION.arguments(), MIGRATION);
    }

    public String checks() throws IOException, InterruptedException {
        return container.does(0, List.of("check"), DEPLOYMENT);
    }

    public String opensTheTenantAgain(String code) throws IOException, InterruptedException {
        return container.does(1, tenant(code), FIRST_TENANT);
    }

    public void knowsTheDemosKey() throws Exception {
        database.executes(
                "attimo",
                "insert into doors (kind, key, tenant_id)"
                        + " values ('KEY', encode(sha256('demo-shop-key'), 'hex'), 'acme')");
    }

    public Visitor visitor() {
        try {
            return Visitor.at(ingress.address(), "acme", certificate.trusting());
        } catch (Exception unusable) {
            throw new AssertionError(unusable);
        }
    }

    public Manifest deployment() {
        return DEPLOYMENT;
    }

    public String application() {
        return "http://localhost:" + port;
    }

    public String management() {
        return "http://localhost:" + managementPort;
    }

    public String said() throws IOException {
        return Files.readString(log);
    }

    public List<String> secrets() {
        return List.copyOf(SECRETS.values());
    }

    public boolean isShutIn() {
        return Container.canBeShutIn();
    }

    public Path folderInProc() {
        return Path.of("/proc", Long.toString(process.pid()));
    }

    private void endProcess() throws InterruptedException {
        process.destroy();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    }

    public void stop() throws Exception {
        for (int i = ends.size() - 1; i >= 0; i--) {
            ends.get(i).come();
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
