package io.attimo.intake;

import io.attimo.mapping.DryRun;
import io.attimo.mapping.FindingsSerializer;
import io.attimo.mapping.MappingText;
import io.attimo.platform.files.CsvDownloadChunks;
import io.attimo.platform.files.CsvFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;

/** A process that tries a large file, keeps all its findings and sends them out again. */
final class TriesAFile {

    private TriesAFile() {}

    public static void main(String[] arguments) throws IOException {
        var findings = Path.of(arguments[1]);
        DryRun dry;
        try (var all = FindingsSerializer.into(Files.newOutputStream(findings))) {
            dry = DryRun.of(
                            CsvFile.open(Path.of(arguments[0])),
                            MappingText.read(Survey.mapping("Large")),
                            ZoneOffset.UTC,
                            all::add,
                            () -> true)
                    .orElseThrow();
        }
        System.out.println(dry.rows() + " " + dry.cellsRefused() + " " + sent(findings));
    }

    /** How many rows there are in all pieces. */
    private static long sent(Path findings) throws IOException {
        var rows =
                FindingsSerializer.in(Files.newInputStream(findings)).map(finding -> new String[] {finding.column()});
        long lines = 0;
        try (var pieces = new CsvDownloadChunks(new String[] {"column"}, rows)) {
            for (var piece = pieces.next(); piece.isPresent(); piece = pieces.next()) {
                lines += new String(piece.get(), StandardCharsets.UTF_8).lines().count();
            }
        }
        return lines - 1;
    }
}
