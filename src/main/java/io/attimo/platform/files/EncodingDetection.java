package io.attimo.platform.files;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How a file's characters are stored: as its mark says, else UTF-8 if all of it is, else as its letters suggest.
 *
 * @param isMixed whether it is UTF-8 but for some bytes that are letters of another kind
 */
record EncodingDetection(Charset charset, int markLength, boolean isMixed) {

    EncodingDetection(Charset charset, int markLength) {
        this(charset, markLength, false);
    }

    /** In another kind of text hardly any two letters look like one of UTF-8. */
    private static final int FEWEST_OF_MIXED = 2;

    private static final int MOST_STRAYS = 4;
    private static final int ENOUGH_OF_MIXED = 100_000;

    private static final int SAMPLE = 1024;
    private static final int ODD_SAMPLES = 64;

    /** @param charset that somebody chose; null where it is to be found */
    static EncodingDetection of(Path file, String charset) throws IOException {
        var found = of(file);
        return charset == null || found.charset().name().equals(charset)
                ? found
                : new EncodingDetection(Charset.forName(charset), 0);
    }

    static EncodingDetection of(Path file) throws IOException {
        byte[] start = start(file);
        if (startsWith(start, 0xEF, 0xBB, 0xBF)) {
            return new EncodingDetection(StandardCharsets.UTF_8, 3);
        }
        if (startsWith(start, 0xFF, 0xFE)) {
            return new EncodingDetection(StandardCharsets.UTF_16LE, 2);
        }
        if (startsWith(start, 0xFE, 0xFF)) {
            return new EncodingDetection(StandardCharsets.UTF_16BE, 2);
        }
        if (everyOtherIsZero(start, 1)) {
            return new EncodingDetection(StandardCharsets.UTF_16LE, 0);
        }
        if (everyOtherIsZero(start, 0)) {
            return new EncodingDetection(StandardCharsets.UTF_16BE, 0);
        }
        var utf8 = new EncodingDetection(StandardCharsets.UTF_8, 0);
        if (utf8.reads(file)) {
            return utf8;
        }
        return isMixed(file)
                ? new EncodingDetection(StandardCharsets.UTF_8, 0, true)
                : new EncodingDetection(Characters.of(odd(file)), 0);
    }

    private static boolean isMixed(Path file) throws IOException {
        try (var mixed = new MixedCharactersStream(Files.newInputStream(file))) {
            while (mixed.sequences() + mixed.strays() < ENOUGH_OF_MIXED && mixed.read() >= 0) {}
            return mixed.sequences() >= FEWEST_OF_MIXED && mixed.strays() <= MOST_STRAYS * mixed.sequences();
        }
    }

    /** Refuses characters that are none with a {@link CharacterCodingException} instead of putting a blot there. */
    Reader open(Path file) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        in.skipNBytes(markLength);
        in = isMixed ? new MixedCharactersStream(in) : in;
        return new InputStreamReader(
                in,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    private boolean reads(Path file) throws IOException {
        try (var reader = open(file)) {
            reader.transferTo(Writer.nullWriter());
            return true;
        } catch (CharacterCodingException notThisOne) {
            return false;
        }
    }

    /** The characters that are stored in different ways, with the English letters beside them. */
    private static byte[] odd(Path file) throws IOException {
        var odd = new ByteArrayOutputStream();
        try (var in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            int before = ' ';
            for (int b = in.read(); b >= 0 && odd.size() < SAMPLE * ODD_SAMPLES; b = in.read()) {
                if (b > 0x7F && Character.isLetter(before) && before <= 0x7F) {
                    odd.write(before);
                }
                if (b > 0x7F || before > 0x7F) {
                    odd.write(b);
                }
                before = b;
            }
        }
        return odd.toByteArray();
    }

    private static byte[] start(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(SAMPLE);
        }
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** Western text in UTF-16 without its mark: nearly every second byte is zero and nearly no other one. */
    private static boolean everyOtherIsZero(byte[] bytes, int offset) {
        int zeros = 0;
        int others = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                if (i % 2 == offset) {
                    zeros++;
                } else {
                    others++;
                }
            }
        }
        return bytes.length >= 4 && zeros > bytes.length * 0.4 && others < bytes.length * 0.05;
    }
}
