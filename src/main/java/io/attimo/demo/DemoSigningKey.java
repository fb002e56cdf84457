package io.attimo.demo;

import jakarta.inject.Singleton;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;

/** The key that signs the demo's tokens; kept, so that a sign-in outlives a restart. */
@Singleton
public class DemoSigningKey {

    private final PublicJsonWebKey key;
    private final String clientSecret;

    DemoSigningKey(@ConfigProperty(name = "attimo.data-dir", defaultValue = ".attimo") Path dataFolder)
            throws JoseException {
        var demoSecrets = DemoSecrets.in(dataFolder);
        key = PublicJsonWebKey.Factory.newPublicJwk(demoSecrets.text("demo-provider.json", DemoSigningKey::make));
        clientSecret = demoSecrets.secret("demo-client");
    }

    private static String make() {
        try {
            var made = RsaJwkGenerator.generateJwk(2048);
            made.setKeyId("demo");
            made.setUse("sig");
            made.setAlgorithm(AlgorithmIdentifiers.RSA_USING_SHA256);
            return made.toJson(OutputControlLevel.INCLUDE_PRIVATE);
        } catch (JoseException e) {
            throw new IllegalStateException("this Java cannot make an RSA key", e);
        }
    }

    /** What the application shows the provider to prove that it is the client. */
    public String clientSecret() {
        return clientSecret;
    }

    String publicKeys() {
        return "{\"keys\":[" + key.toJson(OutputControlLevel.PUBLIC_ONLY) + "]}";
    }

    String sign(JwtClaims claims) throws JoseException {
        var token = new JsonWebSignature();
        token.setPayload(claims.toJson());
        token.setKey(key.getPrivateKey());
        token.setKeyIdHeaderValue(key.getKeyId());
        token.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        return token.getCompactSerialization();
    }
}
