package io.attimo.intake;

import io.attimo.platform.files.BadFile;
import io.attimo.platform.web.Refusal;
import io.attimo.platform.web.Words;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

    /**
     * @param sheet of a workbook; null for the first that has rows
     * @throws BadFile where it cannot be read; then nothing is kept
     */
    public Import of(FileUpload upload, String sheet, Bringer bringer) {
        try {
            return of(upload.uploadedFile(), upload.fileName(), sheet, bringer);
        } catch (IOException noRoom) {
            throw refusal();
        }
    }

    /** A table that the product makes itself. */
    public Import of(String text, String fileName, Bringer bringer) {
        try {
            var file = Files.createTempFile("attimo", ".csv");
            try {
                return of(Files.writeString(file, text), fileName, null, bringer);
            } finally {
                Files.delete(file);
            }
        } catch (IOException noRoom) {
            throw refusal();
        }
    }

    private Import of(Path file, String fileName, String sheet, Bringer bringer) throws IOException {
        var preview = uploads.look(file, sheet);
        var fresh = new Import(name(fileName), bringer, clock.instant());
        preview.book().ifPresent(book -> fresh.lookAt(book.sheet()));
        uploads.keep(fresh.id(), file);
        imports.persist(fresh);
        return fresh;
    }

    private static Refusal refusal() {
        return new Refusal(507, locale -> Words.in(IntakeMessages.class, locale).notStored());
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
