package io.attimo.demo;

import io.attimo.CommandFailure;
import io.attimo.Main;
import io.attimo.StartChecks;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import io.quarkus.runtime.configuration.ConfigUtils;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** Starts the application for trying it out, with a database of its own unless another one is configured. */
@QuarkusMain(name = "demo")
public class DemoMain {

    private static final String PROFILE = "quarkus.profile";
    private static final List<String> SET = List.of(
            "quarkus.datasource.jdbc.url",
            "quarkus.datasource.username",
            "quarkus.datasource.password",
            "quarkus.flyway.jdbc-url",
            "quarkus.flyway.username",
            "quarkus.flyway.password",
            "attimo.secret");

    private final Config config = ConfigProvider.getConfig();
    private int exitCode;

    public static void main(String... args) throws IOException {
        // A live reload runs this again in the same process: what the last run set is not "configured".
        SET.stream().filter(name -> System.getProperty(mark(name)) != null).forEach(DemoMain::clear);
        if (!isLiveCoding() && System.getenv("QUARKUS_PROFILE") == null && System.getProperty(PROFILE) == null) {
            // The profile of the build is the default of the run, but is not known before Quarkus starts.
            System.setProperty(PROFILE, "demo");
        }
        Main.hearEveryAddress();
        try {
            new DemoMain().run(args);
        } catch (CommandFailure commandFailure) {
            System.err.println(commandFailure.getMessage());
            System.exit(1);
        }
    }

    private void run(String... args) throws IOException {
        if (ConfigUtils.isProfileActive("demo")) {
            refuseWhatOthersCouldReach();
        } else if (!ConfigUtils.isProfileActive("dev")) {
            Main.main(args);
            return;
        }
        var folder =
                Path.of(text("attimo.data-dir", ".attimo")).toAbsolutePath().normalize();
        if (text("attimo.secret", "").isEmpty()) {
            set("attimo.secret", DemoSecrets.in(folder).secret("secret"));
        }
        if (!text("quarkus.datasource.jdbc.url", "").isEmpty()) {
            new StartChecks(config).cannotBypassTheWall();
            Quarkus.run(args);
            return;
        }
        var closed = new CountDownLatch(1);
        if (!isLiveCoding()) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> waitFor(closed), "waits for the database"));
        }
        try (var database = EmbeddedDatabase.keptIn(folder)) {
            set("quarkus.datasource.jdbc.url", database.url());
            set("quarkus.datasource.username", "attimo_app");
            set("quarkus.datasource.password", database.appPassword());
            set("quarkus.flyway.jdbc-url", database.url());
            set("quarkus.flyway.username", "attimo_owner");
            set("quarkus.flyway.password", database.ownerPassword());
            serve(args);
        } finally {
            closed.countDown();
        }
        if (exitCode != 0) {
            System.exit(exitCode);
        }
    }

    // Quarkus ends the process when the start fails, and would leave the database behind; in dev it must go on.
    private void serve(String... args) {
        if (isLiveCoding()) {
            Quarkus.run(args);
        } else {
            Quarkus.run(null, (code, failure) -> exitCode = code, args);
        }
    }

    private static boolean isLiveCoding() {
        return LaunchMode.current() == LaunchMode.DEVELOPMENT;
    }

    // A signal ends the process as soon as its hooks are done, which is before main has closed the database.
    private static void waitFor(CountDownLatch closed) {
        try {
            closed.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void refuseWhatOthersCouldReach() {
        if (!text("quarkus.datasource.jdbc.url", "").isEmpty()) {
            throw new CommandFailure(
                    "The demo keeps to its own database: it does not start with a JDBC URL from outside.");
        }
        if (!isLoopback(text("quarkus.http.host", "0.0.0.0"))) {
            throw new CommandFailure(
                    "The demo signs everybody in: it starts on a loopback address only, such as 127.0.0.1.");
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
