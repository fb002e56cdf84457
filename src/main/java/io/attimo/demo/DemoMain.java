package io.attimo.demo;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** Starts the application for trying it out, with a database of its own unless another one is configured. */
@QuarkusMain(name = "demo")
public class DemoMain {

    private static final List<String> SET = List.of(
            "quarkus.datasource.jdbc.url",
            "quarkus.datasource.username",
            "quarkus.datasource.password",
            "quarkus.flyway.jdbc-url",
            "quarkus.flyway.username",
            "quarkus.flyway.password",
            "attimo.secret");

    private final Config config = ConfigProvider.getConfig();

    public static void main(String... args) throws IOException {
        // A live reload runs this again in the same process: what the last run set is not "configured".
        SET.stream().filter(name -> System.getProperty(mark(name)) != null).forEach(DemoMain::clear);
        try {
            new DemoMain().run(args);
        } catch (Refused refused) {
            System.err.println(refused.getMessage());
            System.exit(1);
        }
    }

    private void run(String... args) throws IOException {
        if (isDemo()) {
            refuseWhatOthersCouldReach();
        }
        var folder =
                Path.of(text("attimo.data-dir", ".attimo")).toAbsolutePath().normalize();
        if (text("attimo.secret", "").isEmpty()) {
            set("attimo.secret", Keys.in(folder).secret("secret"));
        }
        if (!text("quarkus.datasource.jdbc.url", "").isEmpty()) {
            Quarkus.run(args);
            return;
        }
        try (var database = EmbeddedDatabase.keptIn(folder)) {
            set("quarkus.datasource.jdbc.url", database.url());
            set("quarkus.datasource.username", "attimo_app");
            set("quarkus.datasource.password", database.appPassword());
            set("quarkus.flyway.jdbc-url", database.url());
            set("quarkus.flyway.username", "attimo_owner");
            set("quarkus.flyway.password", database.ownerPassword());
            Quarkus.run(args);
        }
    }

    private boolean isDemo() {
        return "demo".equals(text("quarkus.profile", ""));
    }

    private void refuseWhatOthersCouldReach() {
        if (!text("quarkus.datasource.jdbc.url", "").isEmpty()) {
            throw new Refused("The demo keeps to its own database: it does not start with a JDBC URL from outside.");
        }
        if (!isLoopback(text("quarkus.http.host", "0.0.0.0"))) {
            throw new Refused("The demo signs everybody in: it starts on a loopback address only, such as 127.0.0.1.");
        }
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private String text(String name, String otherwise) {
        return config.getOptionalValue(name, String.class).orElse(otherwise);
    }

    private static void set(String name, String value) {
        System.setProperty(name, value);
        System.setProperty(mark(name), "demo");
    }

    private static void clear(String name) {
        System.clearProperty(name);
        System.clearProperty(mark(name));
    }

    private static String mark(String name) {
        return "attimo.set-by-demo." + name;
    }
}
