package io.attimo.intake;

import io.attimo.platform.files.UnreadableFile;
import io.attimo.platform.text.Messages;
import io.attimo.platform.web.Refusal;
import io.attimo.tenant.Actor;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Takes an uploaded file over: looks whether it is a table at all, and keeps it for the import. */
@Singleton
public class UploadReceiver {

    private static final int LONGEST_NAME = 200;

    private final Imports imports;
    private final Uploads uploads;
    private final Clock clock;

    UploadReceiver(Imports imports, Uploads uploads, Clock clock) {
        this.imports = imports;
        this.uploads = uploads;
        this.clock = clock;
    }

    /**
     * @param sheet of a workbook; null for the first that has rows
     * @throws UnreadableFile where it cannot be read; then nothing is kept
     */
    public Import of(FileUpload upload, String sheet, Actor broughtBy) {
        try {
            return of(upload.uploadedFile(), upload.fileName(), sheet, broughtBy);
        } catch (IOException noRoom) {
            throw refusal();
        }
    }

    /** A table that the product makes itself. */
    public Import of(String text, String fileName, Actor broughtBy) {
        try {
            var file = Files.createTempFile("attimo", ".csv");
            try {
                return of(Files.writeString(file, text), fileName, null, broughtBy);
            } finally {
                Files.delete(file);
            }
        } catch (IOException noRoom) {
            throw refusal();
        }
    }

    private Import of(Path file, String fileName, String sheet, Actor broughtBy) throws IOException {
        var filePreview = uploads.look(file, sheet);
        var fresh = new Import(name(fileName), broughtBy, clock.instant());
        filePreview.book().ifPresent(book -> fresh.lookAt(book.sheet()));
        uploads.keep(fresh.id(), file);
        imports.persist(fresh);
        return fresh;
    }

    private static Refusal refusal() {
        return new Refusal(
                507, locale -> Messages.in(IntakeMessages.class, locale).notStored());
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
