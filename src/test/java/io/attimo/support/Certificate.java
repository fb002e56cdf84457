package io.attimo.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A certificate for localhost that only those trust who hold its trust store. */
public record Certificate(Path keys, Path trust) {

    public static final String PASSWORD = "changeit";

    public static Certificate in(Path folder) throws IOException, InterruptedException {
        var made = new Certificate(folder.resolve("keys.p12"), folder.resolve("trust.p12"));
        var exported = folder.resolve("localhost.pem").toString();
        keytool(made.keys(), "-genkeypair", "-keyalg", "EC", "-dname", "CN=localhost", "-ext", "SAN=dns:localhost");
        keytool(made.keys(), "-exportcert", "-rfc", "-file", exported);
        keytool(made.trust(), "-importcert", "-noprompt", "-file", exported);
        return made;
    }

    public SSLContext trusting() throws GeneralSecurityException, IOException {
        var store = KeyStore.getInstance("PKCS12");
        try (var file = Files.newInputStream(trust)) {
            store.load(file, PASSWORD.toCharArray());
        }
        var trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trusted.init(store);
        var context = SSLContext.getInstance("TLS");
        context.init(null, trusted.getTrustManagers(), null);
        return context;
    }

    private static void keytool(Path store, String... options) throws IOException, InterruptedException {
        var program = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var command = new ArrayList<>(List.of(program));
        command.addAll(List.of(options));
        command.addAll(List.of("-alias", "localhost", "-storetype", "PKCS12"));
        command.addAll(List.of("-keystore", store.toString(), "-storepass", PASSWORD));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).as(said).isZero();
    }
}
