package io.attimo.intake;

import io.attimo.mapping.TableLayout;
import io.attimo.platform.text.Messages;
import io.attimo.platform.web.Refusal;
import io.attimo.tenant.Actor;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Takes files over and keeps them for their imports; a job looks what they are. */
@Singleton
public class UploadReceiver {

    private static final int LONGEST_NAME = 200;

    /** Older programs write a quotation mark of the name as \", where the framework's reader takes the name to end. */
    private static final Pattern QUOTED = Pattern.compile("filename=\"(.*?)(?<!\\\\)\"");

    private final Imports imports;
    private final Uploads uploads;
    private final PreviewRequests previewRequests;
    private final Clock clock;

    UploadReceiver(Imports imports, Uploads uploads, PreviewRequests previewRequests, Clock clock) {
        this.imports = imports;
        this.uploads = uploads;
        this.previewRequests = previewRequests;
        this.clock = clock;
    }

    /** Stores it, before any transaction; nobody knows of it until it is taken. */
    public Import store(FileUpload upload, Actor broughtBy) {
        return store(upload.uploadedFile(), fileName(upload), broughtBy);
    }

    /** Part of the caller's transaction. */
    @Transactional
    public void take(Import stored, TableLayout layout) {
        imports.persist(stored);
        previewRequests.ask(stored, layout);
    }

    /** What was stored and, for whatever reason, not taken goes. */
    @Transactional
    void forgetUnlessTaken(Import stored) {
        if (imports.findByIdOptional(stored.id()).isEmpty()) {
            uploads.forget(stored.id());
        }
    }

    /** A table that the product makes itself, whose columns are known. Part of the caller's transaction. */
    public Import of(String text, String fileName, Actor broughtBy) {
        try {
            var file = Files.createTempFile("attimo", ".csv");
            try {
                var fresh = store(Files.writeString(file, text), fileName, broughtBy);
                imports.persist(fresh);
                return fresh;
            } finally {
                Files.delete(file);
            }
        } catch (IOException noRoom) {
            throw refusal();
        }
    }

    private Import store(Path file, String fileName, Actor broughtBy) {
        var fresh = new Import(name(fileName), broughtBy, clock.instant());
        try {
            uploads.keep(fresh.id(), file);
            return fresh;
        } catch (IOException noRoom) {
            forgetUnlessTaken(fresh);
            throw refusal();
        }
    }

    private static String fileName(FileUpload upload) {
        var header = upload.getHeaders().getFirst("Content-Disposition");
        var quoted = QUOTED.matcher(header == null ? "" : header);
        return upload.fileName().endsWith("\\") && quoted.find()
                ? quoted.group(1).replace("\\\"", "\"")
                : upload.fileName();
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
