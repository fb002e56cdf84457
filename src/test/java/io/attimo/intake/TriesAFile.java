package io.attimo.intake;

import io.attimo.platform.files.CsvFile;
import io.attimo.platform.files.SafeCsv;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A process that tries a large file, keeps all its findings and sends them out again. */
final class TriesAFile {

    private TriesAFile() {}

    public static void main(String[] arguments) throws IOException {
        var findings = Path.of(arguments[1]);
        DryRun dry;
        try (var all = Findings.into(Files.newOutputStream(findings))) {
            dry = DryRun.of(
                            CsvFile.open(Path.of(arguments[0])),
                            MappingText.read(Survey.mapping("Large")),
                            all::add,
                            () -> true)
                    .orElseThrow();
        }
        var sent = new long[1];
        try (var out = new SafeCsv(OutputStream.nullOutputStream())) {
            Findings.each(Files.newInputStream(findings), finding -> {
                out.row(finding.column(), finding.value());
                sent[0]++;
            });
        }
        System.out.println(dry.rows() + " " + dry.refused() + " " + sent[0]);
    }
}
