package io.attimo.platform.secrets;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Keeps secrets of tenants unreadable in the database, and derives further ones, from the one key of the installation. */
@Singleton
public class Vault {

    private static final int KEY = 32;
    private static final int NONCE = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] key;

    @Inject
    public Vault(@ConfigProperty(name = "attimo.secret") String secret) {
        this(key(secret).orElseThrow(() -> new IllegalStateException("ATTIMO_SECRET must be 32 bytes in Base64")));
    }

    private Vault(byte[] key) {
        this.key = key;
    }

    /** A vault of its own, which opens only for who knows the word too. */
    public Vault lockedBy(String word) {
        return new Vault(authenticated("a vault for " + word));
    }

    public static boolean isKey(String secret) {
        return key(secret).isPresent();
    }

    /** A secret that comes out of a file ends with a line break, which is no part of it. */
    private static Optional<byte[]> key(String secret) {
        try {
            return Optional.of(Base64.getDecoder().decode(secret.strip())).filter(bytes -> bytes.length == KEY);
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    /** @param purpose what the secret is for; the same is needed to open it */
    public String seal(String purpose, String secret) {
        var nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        var sealed = crypt(Cipher.ENCRYPT_MODE, purpose, nonce, secret.getBytes(StandardCharsets.UTF_8));
        return Base64.getEncoder()
                .encodeToString(ByteBuffer.allocate(NONCE + sealed.length)
                        .put(nonce)
                        .put(sealed)
                        .array());
    }

    public String open(String purpose, String sealed) {
        var bytes = Base64.getDecoder().decode(sealed);
        var nonce = Arrays.copyOf(bytes, NONCE);
        var secret = crypt(Cipher.DECRYPT_MODE, purpose, nonce, Arrays.copyOfRange(bytes, NONCE, bytes.length));
        return new String(secret, StandardCharsets.UTF_8);
    }

    /** 32 hexadecimal characters that follow from the installation's key and the purpose. */
    public String derive(String purpose) {
        return HexFormat.of().formatHex(authenticated(purpose), 0, 16);
    }

    private byte[] authenticated(String purpose) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** 256 random bits, safe to stand in an address or a header. */
    public static String token() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** SHA-256 in hexadecimal: how a token is kept. */
    public static String hash(String token) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] crypt(int mode, String purpose, byte[] nonce, byte[] text) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
            cipher.updateAAD(purpose.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("sealed with another key, or for another purpose", e);
        }
    }
}
