package io.attimo.intake;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.attimo.mapping.Finding;
import io.attimo.mapping.FindingsSerializer;
import io.attimo.platform.files.CsvDownloadChunks;
import io.attimo.platform.files.DownloadChunks;
import java.io.IOException;
import java.io.InputStream;

/** All that was found in a file, as people take it with them: in their language, and each reason worded once. */
final class FindingsCsv {

    private record Ground(Finding.Reason reason, String detail) {}

    private static final int MOST_WORDED = 1_000;

    private final Cache<Ground, String> worded =
            Caffeine.newBuilder().maximumSize(MOST_WORDED).build();
    private final IntakeMessages words;

    private FindingsCsv(IntakeMessages words) {
        this.words = words;
    }

    static DownloadChunks of(InputStream findings, IntakeMessages words) throws IOException {
        var file = new FindingsCsv(words);
        return new CsvDownloadChunks(
                file.header(), FindingsSerializer.in(findings).map(file::row));
    }

    private String[] header() {
        return new String[] {words.line(), words.column(), words.value(), words.reasonTitle(), words.rowIs()};
    }

    private String[] row(Finding finding) {
        return new String[] {
            String.valueOf(finding.line()),
            finding.column(),
            finding.value(),
            worded.get(
                    new Ground(finding.reason(), finding.detail()),
                    ground -> words.reason(ground.reason(), ground.detail())),
            outcome(finding)
        };
    }

    private String outcome(Finding finding) {
        if (finding.isRefusal()) {
            return words.rowRefused();
        }
        return finding.isCellRefusal() ? words.cellRefused() : words.rowWarned();
    }
}
