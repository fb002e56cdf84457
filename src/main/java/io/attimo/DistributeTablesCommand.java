package io.attimo;

import org.eclipse.microprofile.config.Config;

/** Spreads the tables of tenants over a cluster of databases (Citus), as their owner. */
class DistributeTablesCommand implements Command {

    @Override
    public void run(Config config, String... args) {
        DatabaseLogin.ofWhoMigrates(new OperatorSettingsCheck(config)).use(owner -> {
            // a table that holds rows already takes as long as they take
            owner.setNetworkTimeout(Runnable::run, 0);
            var done = new CitusDistribution(owner).spread();
            System.out.println(
                    done.isEmpty()
                            ? "All tables of tenants are distributed already."
                            : "Distributed by tenant: " + String.join(", ", done) + ".");
        });
    }
}
