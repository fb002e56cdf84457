package io.attimo.intake;

import io.attimo.platform.web.Refusal;
import io.attimo.platform.web.Words;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Takes an uploaded file over: looks whether it is a table at all, and keeps it for the import. */
@Singleton
public class Arrival {

    private static final int LONGEST_NAME = 200;

    private final Imports imports;
    private final Uploads uploads;
    private final Clock clock;

    Arrival(Imports imports, Uploads uploads, Clock clock) {
        this.imports = imports;
        this.uploads = uploads;
        this.clock = clock;
    }

    /** @throws BadFile where it cannot be read; then nothing is kept */
    public Import of(FileUpload upload, Import.Bringer bringer) {
        try {
            Preview.of(CsvFile.open(upload.uploadedFile()));
            var fresh = new Import(name(upload.fileName()), bringer, clock.instant());
            uploads.keep(fresh.id(), upload.uploadedFile());
            imports.persist(fresh);
            return fresh;
        } catch (IOException noRoom) {
            throw new Refusal(
                    507, locale -> Words.in(IntakeMessages.class, locale).notStored());
        }
    }

    /** What the browser calls the file, without folders and without characters that cannot be shown. */
    static String name(String typed) {
        var name = typed.substring(Math.max(typed.lastIndexOf('/'), typed.lastIndexOf('\\')) + 1);
        var plain = name.codePoints()
                .filter(c -> !Character.isISOControl(c) && !(c >= 0xD800 && c <= 0xDFFF))
                .limit(LONGEST_NAME)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return plain.isBlank() ? "–" : plain;
    }
}
