package io.attimo;

import io.attimo.platform.jobs.FailedJobs;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.Config;

/** Lists the jobs that were given up, or lets one of them be tried again by a process that serves. */
class JobsCommand implements Command {

    private static final String USE = "jobs takes nothing, or retry TENANT KIND ID as it lists them.";

    private record Named(String tenant, String kind, UUID id) {}

    @Override
    public void run(Config config, String... args) {
        var named = named(List.of(args));
        DatabaseLogin.ofWhoServes(new OperatorSettingsCheck(config)).use(connection -> {
            MigrationCheck.areDone(connection);
            if (named.isPresent()) {
                tryAgain(connection, named.get());
            } else {
                list(connection);
            }
        });
    }

    private static Optional<Named> named(List<String> args) {
        if (args.isEmpty()) {
            return Optional.empty();
        }
        try {
            if (args.size() == 4 && args.get(0).equals("retry")) {
                return Optional.of(new Named(args.get(1), args.get(2), UUID.fromString(args.get(3))));
            }
        } catch (IllegalArgumentException malformed) {
            // said below
        }
        throw new CommandFailure(USE);
    }

    private static void list(Connection connection) throws SQLException {
        var failed = new FailedJobs(connection).all();
        failed.forEach(job -> System.out.printf(
                "%s %s %s given up at %s: %s%n", job.tenant(), job.kind(), job.id(), job.failedAt(), job.failure()));
        System.out.println(
                failed.isEmpty()
                        ? "No job is given up."
                        : "Given up: " + failed.size() + ". jobs retry TENANT KIND ID lets one be tried again.");
    }

    private static void tryAgain(Connection connection, Named job) throws SQLException {
        if (!new FailedJobs(connection).tryAgain(job.tenant(), job.kind(), job.id())) {
            throw new CommandFailure("No such job is given up. " + USE);
        }
        System.out.printf("%s %s %s waits to be tried again.%n", job.tenant(), job.kind(), job.id());
    }
}
