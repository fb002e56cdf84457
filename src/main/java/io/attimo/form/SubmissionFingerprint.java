package io.attimo.form;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeSet;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.multipart.FormData;
import org.jboss.resteasy.reactive.server.multipart.FormValue;

/**
 * A form as it was sent. The same form with other words in it, or sent elsewhere, is another one: so is it meant by who goes
 * back and types anew.
 *
 * @param hash of where it was sent and all that it says, its token among it
 */
record SubmissionFingerprint(String token, String hash) {

    static final String FIELD = "form";

    private static final int CHUNK = 64 * 1024;

    static SubmissionFingerprint ofRequest() {
        var request = CurrentRequestManager.get();
        var data = request.getFormData();
        var token = data == null ? null : data.getFirst(FIELD);
        return token == null || token.isFileItem()
                ? new SubmissionFingerprint("", "")
                : new SubmissionFingerprint(token.getValue(), hash(request.getPath(), data));
    }

    private static String hash(String path, FormData data) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(path.getBytes(StandardCharsets.UTF_8));
            var names = new TreeSet<String>();
            data.forEach(names::add);
            for (var name : names) {
                for (var value : data.get(name)) {
                    digest.update((byte) 0);
                    digest.update(name.getBytes(StandardCharsets.UTF_8));
                    digest.update((byte) 1);
                    add(digest, value);
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static void add(MessageDigest digest, FormValue value) throws IOException {
        if (!value.isFileItem()) {
            digest.update(value.getValue().getBytes(StandardCharsets.UTF_8));
            return;
        }
        digest.update(String.valueOf(value.getFileName()).getBytes(StandardCharsets.UTF_8));
        try (var file = value.getFileItem().getInputStream()) {
            for (var chunk = file.readNBytes(CHUNK); chunk.length > 0; chunk = file.readNBytes(CHUNK)) {
                digest.update(chunk);
            }
        }
    }
}
