package io.attimo.identity;

import io.attimo.form.FormCheck;
import io.attimo.form.FormProblems;
import io.attimo.platform.text.Messages;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.regex.Pattern;

/**
 * Which claims of a provider a company means.
 *
 * @param email what holds a person's e-mail
 * @param name what holds what they are called
 * @param takesUnmarked whether an e-mail counts as verified of which the provider does not say that it is or is not
 */
@Embeddable
public record ClaimMapping(
        @Column(name = "email_claim") String email,
        @Column(name = "name_claim") String name,
        boolean takesUnmarked) implements FormCheck {

    /** As the standard has it. */
    public static final ClaimMapping STANDARD = new ClaimMapping("email", "name", false);

    public static final int LONGEST = 100;

    private static final Pattern SHAPE = Pattern.compile("[\\x21-\\x7E]{1," + LONGEST + "}");

    @Override
    public void check(FormProblems problems) {
        var words = Messages.here(IdentityMessages.class);
        if (!isName(email)) {
            problems.add("emailClaim", words.claimProblem(LONGEST));
        }
        if (!isName(name)) {
            problems.add("nameClaim", words.claimProblem(LONGEST));
        }
    }

    public static boolean isName(String claim) {
        return SHAPE.matcher(claim).matches();
    }
}
