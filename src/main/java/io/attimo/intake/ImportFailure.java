package io.attimo.intake;

import io.attimo.platform.files.UnreadableFile;
import io.attimo.response.ExpectedReplacements;
import jakarta.persistence.Embeddable;

/** Why an import failed: the name of a fault of the file, of the mapping or of the work, and where. */
@Embeddable
public record ImportFailure(String fault, Long faultLine, String faultDetail) {

    static ImportFailure of(UnreadableFile bad) {
        return new ImportFailure(bad.fault().name(), bad.line(), bad.detail());
    }

    /** The file itself, or what it unpacks to. */
    public boolean isTooLarge() {
        return UnreadableFile.Fault.TOO_LARGE.name().equals(fault)
                || UnreadableFile.Fault.TOO_LARGE_INSIDE.name().equals(fault);
    }

    static ImportFailure of(ExpectedReplacements replacements) {
        return new ImportFailure(ImportAbortReason.WOULD_REPLACE.name(), replacements.answers(), replacements.files());
    }

    static ImportFailure of(ImportAbortReason fault) {
        return new ImportFailure(fault.name(), 0L, "");
    }
}
