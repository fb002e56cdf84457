package io.attimo.support;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;

/** Backups in a folder: taken by the script of the job in k8s/, restored by what k8s/README.md tells the operator. */
public record Backups(Path folder) {

    private static final Manifest JOB = Manifest.of("backup.yaml");
    private static final String PASSWORD = "backups";

    public static Map<String, String> access() {
        return Map.of("PGUSER", "attimo_backup", "PGPASSWORD", PASSWORD, "PGDATABASE", "attimo");
    }

    /** Makes the role that reads for them. */
    public static void allowedOn(DebianDatabase database) throws Exception {
        var role = Handbook.ofTheOperator().block("Backup", "sql").replace("'…'", "'" + PASSWORD + "'");
        database.executes("attimo", role.strip().split(";\\s*"));
    }

    public Path takenOf(DebianDatabase database) throws IOException, InterruptedException {
        return takenOf(database, JOB.arguments().get(0));
    }

    /** @param snapshot the moment it is to be of, so that somebody else who sees that moment can compare */
    public Path takenAt(String snapshot, DebianDatabase database) throws IOException, InterruptedException {
        return takenOf(database, JOB.arguments().get(0).replace("pg_dump ", "pg_dump --snapshot=" + snapshot + " "));
    }

    private Path takenOf(DebianDatabase database, String script) throws IOException, InterruptedException {
        var variables = new HashMap<>(JOB.variables(Map.of("attimo-backup/password", PASSWORD)));
        variables.put("DATABASE", "jdbc:postgresql://" + database.address() + "/attimo");
        database.shell().with(variables).ends(true, script.replace("/backups", folder.toString()));
        try (var files = Files.list(folder)) {
            var dump = files.toList();
            if (dump.size() != 1 || !dump.get(0).toString().endsWith(".dump")) {
                throw new AssertionError("one dump was to be there: " + dump);
            }
            return dump.get(0);
        }
    }

    public void restoredOn(DebianDatabase database, Path dump, String ownersPassword)
            throws IOException, InterruptedException {
        var passwords = Files.writeString(folder.resolve("passwords"), "*:*:*:attimo_owner:" + ownersPassword + "\n");
        Files.setPosixFilePermissions(passwords, PosixFilePermissions.fromString("rw-------"));
        var script = Handbook.ofTheOperator().block("Restore", "sh").replaceAll("attimo-\\S*\\.dump", dump.toString());
        database.shell().with(Map.of("PGPASSFILE", passwords.toString())).ends(true, script);
    }
}
