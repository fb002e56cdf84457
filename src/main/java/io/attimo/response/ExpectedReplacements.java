package io.attimo.response;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * What an import would make something else of, as it was found when the file was tried.
 *
 * @param answers of earlier files that would change
 * @param files the names of those files; null where none would change
 * @param repeated names of earlier files whose rows this one mostly holds too; null where there is none
 * @param against how the other imports of the journey stood then
 */
@Embeddable
public record ExpectedReplacements(
        @Column(name = "would_replace") long answers,
        @Column(name = "would_replace_of") String files,
        @Column(name = "would_repeat") String repeated,
        @Column(name = "tried_against") long against) {

    public static final ExpectedReplacements NONE = new ExpectedReplacements(0, null, null, 0);

    public boolean areAny() {
        return answers > 0;
    }
}
