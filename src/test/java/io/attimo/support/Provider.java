package io.attimo.support;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;

/** Somebody else's identity provider, mock-oauth2-server, in a process of its own. It signs in whoever says who they are. */
public record Provider(Process process, String address) {

    private static final Path LIBRARIES = Path.of("target", "provider").toAbsolutePath();

    public static Provider start(Certificate certificate, Path log) throws Exception {
        fetch();
        var port = Ports.free();
        var builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-cp",
                        LIBRARIES + "/*",
                        "no.nav.security.mock.oauth2.StandaloneMockOAuth2ServerKt")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("SERVER_HOSTNAME", "localhost");
        builder.environment().put("SERVER_PORT", Integer.toString(port));
        builder.environment()
                .put("JSON_CONFIG", """
                {"interactiveLogin": true, "httpServer": {"type": "NettyWrapper", "ssl": {
                  "keyPassword": "%s", "keystoreFile": "%s", "keystoreType": "PKCS12", "keystorePassword": "%s"}}}
                """.formatted(Certificate.PASSWORD, certificate.keys(), Certificate.PASSWORD));
        var provider = new Provider(builder.start(), "https://localhost:" + port);
        provider.isThere(certificate.trusting(), log);
        return provider;
    }

    private static void fetch() throws IOException, InterruptedException {
        if (!Files.isDirectory(LIBRARIES)) {
            var fetched = new ProcessBuilder(
                            "./mvnw",
                            "-q",
                            "-B",
                            "-ntp",
                            "-f",
                            "src/test/provider/pom.xml",
                            "dependency:copy-dependencies",
                            "-DoutputDirectory=" + LIBRARIES)
                    .inheritIO()
                    .start();
            if (fetched.waitFor() != 0) {
                throw new AssertionError("Maven could not fetch the identity provider");
            }
        }
    }

    private void isThere(SSLContext trust, Path log) throws Exception {
        for (int i = 0; i < 300; i++) {
            var connection = (HttpsURLConnection)
                    URI.create(address + "/isalive").toURL().openConnection();
            connection.setSSLSocketFactory(trust.getSocketFactory());
            try {
                if (connection.getResponseCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                TimeUnit.MILLISECONDS.sleep(200);
            }
        }
        throw new AssertionError(Files.readString(log));
    }

    public void stop() {
        process.destroy();
    }
}
