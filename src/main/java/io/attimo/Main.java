package io.attimo;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;
import io.quarkus.runtime.configuration.ConfigUtils;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** The production package's commands; none serves. */
@QuarkusMain
public class Main {

    private static final String SERVE = "serve";
    private static final String REHEARSE = "rehearse";
    private static final Map<String, Command> COMMANDS = commands();

    private static Map<String, Command> commands() {
        var commands = new LinkedHashMap<String, Command>();
        commands.put("check", new CheckCommand());
        commands.put("migrate", new MigrateCommand());
        commands.put("distribute", new DistributeTablesCommand());
        commands.put("tenant", Main::openTenant);
        commands.put("jobs", new JobsCommand());
        commands.put(SERVE, Main::serve);
        commands.put(REHEARSE, Main::rehearse);
        return commands;
    }

    public static void main(String... args) {
        hearEveryAddress();
        try {
            var name = args.length == 0 ? SERVE : args[0];
            command(name)
                    .run(
                            ConfigProvider.getConfig(),
                            args.length == 0 ? args : Arrays.copyOfRange(args, 1, args.length));
        } catch (CommandFailure commandFailure) {
            System.err.println(commandFailure.getMessage());
            System.exit(1);
        }
    }

    /** One that it cannot read Quarkus would answer with an empty 400, before AmbiguousPathCheck is asked for words. */
    public static void hearEveryAddress() {
        System.setProperty("vertx.disableURIValidation", "true");
    }

    static Command command(String name) {
        var command = COMMANDS.get(name);
        if (command == null) {
            var names = COMMANDS.keySet().stream()
                    .filter(each -> !each.equals(SERVE) && !each.equals(REHEARSE))
                    .toList();
            throw new CommandFailure("There is no command \"" + name + "\": give none to serve, or one of "
                    + String.join(", ", names) + ".");
        }
        return command;
    }

    private static void serve(Config config, String... args) {
        var checks = new StartChecks(config);
        checks.holdsNoDemo(ConfigUtils.getProfiles());
        checks.refuseWhatIsWrong();
        checks.refuseTakenPorts();
        Quarkus.run();
    }

    private static void openTenant(Config config, String... args) {
        TenantCommand.refuseWhatCannotBe(new OperatorSettingsCheck(config), args);
        new StartChecks(config).refuseWhatIsWrong();
        serveNobody();
        Quarkus.run(TenantCommand.class, args);
    }

    // For the JVM to write down what a start loads: the image is built where there is no database.
    private static void rehearse(Config config, String... args) {
        serveNobody();
        System.setProperty("attimo.secret", Base64.getEncoder().encodeToString(new byte[32]));
        System.setProperty("quarkus.datasource.jdbc.url", "jdbc:postgresql://localhost/nowhere");
        System.setProperty("quarkus.hibernate-orm.database.start-offline", "true");
        System.setProperty("quarkus.hibernate-orm.schema-management.strategy", "none");
        Quarkus.run(Rehearsal.class);
    }

    /** What a command did, it says itself; the log tells beside it, where errors go, what went wrong alone. */
    private static void serveNobody() {
        System.setProperty("quarkus.http.host-enabled", "false");
        System.setProperty("quarkus.management.host-enabled", "false");
        System.setProperty("quarkus.scheduler.enabled", "false");
        System.setProperty("quarkus.log.console.level", "WARN");
        System.setProperty("quarkus.log.console.stderr", "true");
    }

    /** Has nothing to do but to have started. */
    public static class Rehearsal implements QuarkusApplication {

        @Override
        public int run(String... args) {
            return 0;
        }
    }
}
