package io.attimo.intake;

import io.attimo.mapping.TableLayout;
import io.attimo.platform.tenancy.TenantOwned;
import io.attimo.proposal.FilePreview;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** What pages show of a file before its columns are mapped, and whether a job is still reading it. */
@Entity
@Table(name = "import_previews")
class UploadPreview extends TenantOwned {

    /** What the database could not hold is in no sheet's name. */
    private static final String UNSTORABLE = "[\\x00\\p{Cs}]";

    private UUID importId;
    private String sheet;
    private String layout;
    private boolean waiting;
    private Instant askedAt;
    private String content;

    /** Why the sheet that was asked for could not be read, while another is shown. */
    @Embedded
    private ImportFailure failure;

    protected UploadPreview() {}

    UploadPreview(Import file) {
        this.importId = file.id();
    }

    void ask(TableLayout layout, Instant at) {
        this.sheet = layout.sheet() == null ? null : layout.sheet().replaceAll(UNSTORABLE, "\uFFFD");
        this.layout = new TableLayout(sheet, layout.header(), layout.encoding(), layout.perAnswer()).print();
        this.waiting = true;
        this.failure = null;
        this.askedAt = at;
    }

    void show(FilePreview found) {
        content = found.print();
        waiting = false;
    }

    void refuse(ImportFailure failure) {
        this.failure = failure;
        waiting = false;
    }

    /** What was wrong with another sheet is of no interest once the columns of this one are mapped. */
    void settle() {
        failure = null;
    }

    boolean isWaitingFor(TableLayout layout) {
        return waiting && layout().equals(layout);
    }

    /** As it is, or was last, to be read; the version before asks for a sheet alone. */
    TableLayout layout() {
        var asked = layout == null ? TableLayout.of(sheet) : TableLayout.stored(layout);
        return Objects.equals(asked.sheet(), sheet) ? asked : TableLayout.of(sheet);
    }

    boolean isWaiting() {
        return waiting;
    }

    boolean hasContent() {
        return content != null;
    }

    /** Empty while a job reads, and where it is of another sheet: a version before goes to a sheet without asking for it. */
    Optional<FilePreview> of(Import file) {
        return Optional.ofNullable(waiting ? null : content)
                .map(FilePreview::stored)
                .filter(preview -> Objects.equals(preview.sheet(), file.sheet()));
    }

    /** Of the workbook, also while another of them is read. */
    List<String> sheets() {
        return content == null ? List.of() : FilePreview.stored(content).sheets();
    }

    String sheet() {
        return sheet;
    }

    ImportFailure failure() {
        return failure;
    }
}
