package io.attimo;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.Config;

/** Says in one sentence each what would keep this process from serving, or from migrating where it was told how. */
class CheckCommand implements Command {

    private static final List<String> OF_MIGRATING =
            List.of("quarkus.flyway.jdbc-url", "quarkus.flyway.username", "quarkus.flyway.password");

    @Override
    public void run(Config config, String... args) {
        var complaints = complaints(config);
        if (!complaints.isEmpty()) {
            throw new Refused(String.join("\n", complaints));
        }
        System.out.println("All is well.");
    }

    static List<String> complaints(Config config) {
        var settings = new Settings(config);
        boolean migrates =
                OF_MIGRATING.stream().anyMatch(each -> settings.text(each).isPresent());
        var complaints = new ArrayList<String>();
        if (migrates) {
            StartChecks.add(complaints, () -> Access.ofWhoMigrates(settings).use(Migrations::mayBeDoneBy));
        }
        if (!migrates || settings.text("quarkus.datasource.jdbc.url").isPresent()) {
            complaints.addAll(new StartChecks(config).complaints());
        }
        return complaints;
    }
}
