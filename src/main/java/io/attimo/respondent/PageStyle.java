package io.attimo.respondent;

import io.quarkus.qute.TemplateGlobal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * How the page looks: it stands in the page itself, so that nothing else is waited for, and the page's own policy names it by
 * its hash. It holds nothing that a template would escape, for a policy is about bytes.
 */
public final class PageStyle {

    static final String TEXT = shortened(read());

    static final String POLICY = "default-src 'none'; style-src 'sha256-" + hash(TEXT)
            + "'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private PageStyle() {}

    @TemplateGlobal(name = "respondentStyle")
    static String text() {
        return TEXT;
    }

    private static String shortened(String css) {
        var line = css.replaceAll("\\s+", " ").replaceAll(" ?([{};,]) ?", "$1");
        return line.replace(": ", ":").replace(";}", "}").strip();
    }

    static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return Base64.getEncoder().encodeToString(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }

    private static String read() {
        try (var file = Thread.currentThread().getContextClassLoader().getResourceAsStream("respondent/page.css")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
