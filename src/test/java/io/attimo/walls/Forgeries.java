package io.attimo.walls;

import io.attimo.support.Detour;
import io.attimo.support.Imposter;
import java.nio.charset.StandardCharsets;
import java.security.Key;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;

/** Every way in which a token can be wrong, its signature, its claims and its times: sound but for that one thing. */
final class Forgeries {

    /** How a token is forged for one sign-in. */
    interface Forgery {
        String of(Detour detour) throws JoseException;
    }

    static final String NAME = "Ada Zqforged";

    private final Imposter provider;
    private final Imposter other;

    /** @param other the provider of another company */
    Forgeries(Imposter provider, Imposter other) {
        this.provider = provider;
        this.other = other;
    }

    Map<String, Forgery> all() {
        var all = new LinkedHashMap<String, Forgery>();
        forgeSignatures(all);
        forgeClaims(all);
        forgeTimes(all);
        var earlier = new ArrayList<String>();
        all.put("the token of an earlier sign-in", detour -> {
            earlier.add(provider.signs(
                    provider.claims("ada", Detour.from(detour.tenant()).nonce())));
            return earlier.get(0);
        });
        all.put("no token at all", detour -> "");
        all.put("garbage", detour -> "garbage");
        all.put("three parts of garbage", detour -> "a.b.c");
        all.put("five parts of garbage", detour -> "a.b.c.d.e");
        return all;
    }

    private void forgeSignatures(Map<String, Forgery> all) {
        for (var none : List.of("none", "None", "nOnE")) {
            all.put("alg " + none, detour -> unsigned(sound(detour), none));
        }
        var publicKey = provider.key().getPublicKey().getEncoded();
        var pem = "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(publicKey)
                + "\n-----END PUBLIC KEY-----\n";
        all.put("HS256 with the public key", detour -> hmac(sound(detour), publicKey, false));
        all.put("HS256 with the public key as PEM", detour -> hmac(sound(detour), bytes(pem), false));
        all.put("HS256 with the client secret", detour -> hmac(sound(detour), bytes(Imposter.CLIENT_SECRET), false));
        all.put("HS256, said to be our own", detour -> hmac(sound(detour), bytes(Imposter.CLIENT_SECRET), true));
        all.put("another key of the same name", detour -> Imposter.signed(sound(detour), Imposter.newKey("first")));
        all.put("a key nobody has", detour -> Imposter.signed(sound(detour), Imposter.newKey("third")));
        all.put("a key that comes along", detour -> carrying("jwk", detour));
        all.put("a key that stands elsewhere", detour -> carrying("jku", detour));
        all.put("a header that must be understood", detour -> carrying("crit", detour));
        all.put("another company's provider", detour -> other.signs(other.claims("ada", detour.nonce())));
        all.put("another company's provider in our name", detour -> other.signs(sound(detour)));
        all.put("a signature cut short", detour -> provider.signs(sound(detour)).replaceFirst(".{9}$", ""));
        all.put("no signature", detour -> provider.signs(sound(detour)).replaceFirst("[^.]+$", ""));
        all.put("claims changed after signing", detour -> {
            var parts = provider.signs(sound(detour)).split("\\.");
            var claims = sound(detour);
            claims.setSubject("root");
            return parts[0] + "." + base64(claims.toJson()) + "." + parts[2];
        });
    }

    private void forgeClaims(Map<String, Forgery> all) {
        all.put("another audience", with(claims -> claims.setAudience("somebody-else")));
        all.put("no audience", with(claims -> claims.unsetClaim("aud")));
        all.put("two audiences, given to nobody", with(claims -> claims.setAudience(Imposter.CLIENT, "somebody-else")));
        all.put("two audiences, given to the other", with(claims -> {
            claims.setAudience(Imposter.CLIENT, "somebody-else");
            claims.setStringClaim("azp", "somebody-else");
        }));
        all.put("given to another", with(claims -> claims.setStringClaim("azp", "somebody-else")));
        all.put("another issuer", with(claims -> claims.setIssuer("https://login.example")));
        all.put("no issuer", with(claims -> claims.unsetClaim("iss")));
        all.put("the issuer with a slash", with(claims -> claims.setIssuer(provider.issuer() + "/")));
        all.put("another company's issuer", with(claims -> claims.setIssuer(other.issuer())));
        all.put("another nonce", with(claims -> claims.setStringClaim("nonce", "invented")));
        all.put("no nonce", with(claims -> claims.unsetClaim("nonce")));
        all.put("nobody", with(claims -> claims.unsetClaim("sub")));
        all.put("a blank", with(claims -> claims.setSubject(" ")));
    }

    private void forgeTimes(Map<String, Forgery> all) {
        all.put("over for a minute", with(claims -> claims.setExpirationTimeMinutesInTheFuture(-1)));
        all.put("over for eleven hours", with(claims -> claims.setExpirationTimeMinutesInTheFuture(-660)));
        all.put("over for a day", with(claims -> claims.setExpirationTimeMinutesInTheFuture(-1440)));
        all.put("never over", with(claims -> claims.unsetClaim("exp")));
        all.put("over at no time", with(claims -> claims.setClaim("exp", "tomorrow")));
        all.put("for later", with(claims -> claims.setNotBeforeMinutesInThePast(-10)));
        all.put("from the future", with(claims -> claims.setIssuedAt(in(10 * 60))));
        all.put("of no time", with(claims -> claims.unsetClaim("iat")));
    }

    private static NumericDate in(long seconds) {
        var date = NumericDate.now();
        date.addSeconds(seconds);
        return date;
    }

    private Forgery with(Consumer<JwtClaims> change) {
        return detour -> {
            var claims = sound(detour);
            change.accept(claims);
            return provider.signs(claims);
        };
    }

    private JwtClaims sound(Detour detour) {
        var claims = provider.claims("ada", detour.nonce());
        claims.setStringClaim("name", NAME);
        return claims;
    }

    private static String unsigned(JwtClaims claims, String algorithm) {
        return base64("{\"alg\":\"" + algorithm + "\",\"kid\":\"first\"}") + "." + base64(claims.toJson()) + ".";
    }

    private static String hmac(JwtClaims claims, byte[] secret, boolean isOurs) throws JoseException {
        var token = token(claims, new HmacKey(secret), "HS256");
        token.setKeyIdHeaderValue("first");
        token.setDoKeyValidation(false);
        if (isOurs) {
            token.setHeader("internal", true);
        }
        return token.getCompactSerialization();
    }

    private String carrying(String header, Detour detour) throws JoseException {
        var theirs = header.equals("crit") ? provider.key() : other.key();
        var token = token(sound(detour), theirs.getPrivateKey(), "RS256");
        switch (header) {
            case "jwk" -> token.getHeaders().setJwkHeaderValue("jwk", theirs);
            case "jku" -> token.setHeader("jku", other.issuer() + "/jwks");
            default -> {
                token.setKeyIdHeaderValue("first");
                token.setCriticalHeaderNames("exp-policy");
                token.setHeader("exp-policy", "none");
            }
        }
        return token.getCompactSerialization();
    }

    private static JsonWebSignature token(JwtClaims claims, Key key, String algorithm) {
        var token = new JsonWebSignature();
        token.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
        token.setPayload(claims.toJson());
        token.setKey(key);
        token.setAlgorithmHeaderValue(algorithm);
        return token;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(text));
    }
}
