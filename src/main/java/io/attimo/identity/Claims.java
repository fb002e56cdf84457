package io.attimo.identity;

import io.attimo.platform.text.TypedText;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;

/** What a provider says of somebody, in a token or beside it: nothing of it is read but bounded and cleaned. */
public record Claims(Map<String, Object> said) {

    public static final Claims NONE = new Claims(Map.of());

    /** OpenID Connect Core 1.0, section 2. */
    private static final int LONGEST_SUBJECT = 255;

    private static final int LONGEST_TEXT = 200;
    private static final int MOST_READ = 2_000;
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cc}\\p{Cs}\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]");
    private static final Pattern UNUSABLE = Pattern.compile("[\\p{Cc}\\p{Cs}]");

    /** Empty where it is no JSON object. */
    public static Claims in(String json) {
        try {
            return new Claims(JwtClaims.parse(json).getClaimsMap());
        } catch (InvalidJwtException garbled) {
            return NONE;
        }
    }

    /** One line for people to read; what is longer is cut. */
    Optional<String> text(String claim) {
        return raw(claim)
                .map(text -> text.substring(0, Math.min(text.length(), MOST_READ)))
                .map(text -> UNSEEN.matcher(TypedText.line(text).text()).replaceAll(""))
                .map(Claims::cut)
                .map(String::strip)
                .filter(text -> !new TypedText(text).isBlank());
    }

    /** What they are called where no claim has it whole. */
    Optional<String> givenAndFamilyName() {
        var whole = Stream.of("given_name", "family_name")
                .flatMap(half -> text(half).stream())
                .collect(Collectors.joining(" "));
        return Optional.of(cut(whole).strip()).filter(name -> !name.isEmpty());
    }

    /** Empty where it is not one whole address. */
    Optional<MailAddress> address(String claim) {
        return raw(claim).filter(text -> text.length() < MOST_READ).flatMap(MailAddress::of);
    }

    /** What tells people or sessions apart is taken as it is, or not at all: cleaned, two could become one. */
    Optional<String> id(String claim) {
        return raw(claim)
                .filter(text -> !text.isBlank()
                        && text.length() <= LONGEST_SUBJECT
                        && !UNUSABLE.matcher(text).find());
    }

    /** Empty where nothing is said; what is neither yes nor no is no. */
    Optional<Boolean> mark(String claim) {
        return Optional.ofNullable(said.get(claim)).map(mark -> "true".equals(mark.toString()));
    }

    private Optional<String> raw(String claim) {
        return said.get(claim) instanceof String text ? Optional.of(text) : Optional.empty();
    }

    private static String cut(String text) {
        return text.codePointCount(0, text.length()) > LONGEST_TEXT
                ? text.substring(0, text.offsetByCodePoints(0, LONGEST_TEXT))
                : text;
    }
}
