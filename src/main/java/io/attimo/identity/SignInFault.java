package io.attimo.identity;

import java.util.Map;
import java.util.regex.Pattern;
import org.jose4j.jwt.consumer.ErrorCodeValidator;
import org.jose4j.jwt.consumer.ErrorCodes;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.lang.JoseException;
import org.jose4j.lang.UnresolvableKeyException;

/** Why a sign-in was refused: for the tenant's audit log. Whoever was refused hears only whose fault it was. */
public enum SignInFault {
    SAID_NO,
    PROVIDER_AWAY,
    PROVIDER_UNUSABLE,
    CLIENT_NOT_TAKEN,
    NO_TOKEN,
    NOT_SIGNED_BY_PROVIDER,
    OTHER_ISSUER,
    OTHER_CLIENT,
    NOT_NOW,
    OTHER_SIGN_IN,
    NO_SUBJECT,
    TOO_LARGE,
    NO_EMAIL,
    EMAIL_NOT_VERIFIED,
    EMAIL_CALLED_UNVERIFIED,
    NOT_EXPECTED,
    REMOVED;

    /** What whoever was refused reads: enough to know whether to try again, and nothing of the reason. */
    public enum About {
        PERSON,
        NO,
        AWAY,
        CONNECTION
    }

    public About about() {
        return switch (this) {
            case SAID_NO -> About.NO;
            case PROVIDER_AWAY -> About.AWAY;
            case NO_EMAIL, EMAIL_NOT_VERIFIED, EMAIL_CALLED_UNVERIFIED, NOT_EXPECTED, REMOVED -> About.PERSON;
            default -> About.CONNECTION;
        };
    }

    /** Found by us in a token that Quarkus would take. */
    public static final class Found extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final SignInFault fault;
        private final String who;

        public Found(SignInFault fault) {
            this(fault, "");
        }

        public Found(SignInFault fault, Throwable cause) {
            super(fault.name(), cause);
            this.fault = fault;
            who = "";
        }

        /** @param who whom the provider vouches for, as an admin would call them */
        public Found(SignInFault fault, String who) {
            super(fault.name());
            this.fault = fault;
            this.who = who;
        }
    }

    private static final Map<Integer, SignInFault> BY_CODE = Map.ofEntries(
            Map.entry(ErrorCodes.EXPIRED, NOT_NOW),
            Map.entry(ErrorCodes.EXPIRATION_MISSING, NOT_NOW),
            Map.entry(ErrorCodes.ISSUED_AT_MISSING, NOT_NOW),
            Map.entry(ErrorCodes.NOT_YET_VALID, NOT_NOW),
            Map.entry(ErrorCodes.AUDIENCE_MISSING, OTHER_CLIENT),
            Map.entry(ErrorCodes.AUDIENCE_INVALID, OTHER_CLIENT),
            Map.entry(ErrorCodes.SIGNATURE_INVALID, NOT_SIGNED_BY_PROVIDER),
            Map.entry(ErrorCodes.SIGNATURE_MISSING, NOT_SIGNED_BY_PROVIDER),
            Map.entry(ErrorCodes.ISSUER_MISSING, OTHER_ISSUER),
            Map.entry(ErrorCodes.ISSUER_INVALID, OTHER_ISSUER));

    // RFC 6749, 5.2, and what providers say beside it. Their other words may be about a person.
    private static final Pattern ERROR = Pattern.compile(
            "\"error\"\\s*:\\s*\"(invalid_(?:request|client|grant|scope|token)|unauthorized_client|unsupported_grant_type"
                    + "|server_error|temporarily_unavailable)\"");

    /** What an operator may need beside the fault to put it right: never the provider's own words. */
    public static String cause(Throwable failure) {
        var last = failure;
        while (last.getCause() != null) {
            last = last.getCause();
        }
        var error = ERROR.matcher(String.valueOf(last.getMessage()));
        return error.find() ? error.group(1) : last.getClass().getSimpleName();
    }

    /** Who was refused; empty where nobody can be believed to have come. */
    public static String who(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Found found) {
                return found.who;
            }
        }
        return "";
    }

    public static SignInFault in(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Found found) {
                return found.fault;
            }
            if (cause instanceof InvalidJwtException invalid) {
                return in(invalid);
            }
            if (cause instanceof UnresolvableKeyException) {
                return NOT_SIGNED_BY_PROVIDER;
            }
        }
        return NO_TOKEN;
    }

    private static SignInFault in(InvalidJwtException invalid) {
        if (invalid.getCause() instanceof JoseException) {
            return NOT_SIGNED_BY_PROVIDER;
        }
        return invalid.getErrorDetails().stream()
                .map(ErrorCodeValidator.Error::getErrorCode)
                .filter(BY_CODE::containsKey)
                .map(BY_CODE::get)
                .findFirst()
                .orElse(OTHER_SIGN_IN);
    }
}
