package io.attimo.session;

import io.attimo.identity.SignInFault;
import java.util.Set;

/**
 * What a company is told of a sign-in that was refused.
 *
 * @param who empty where nobody can be believed to have come
 * @param error the provider's own word for it, one of the standards' alone; empty where it said none
 */
record RefusedSignIn(SignInFault fault, String who, String error) {

    private static final Set<String> AWAY = Set.of("server_error", "temporarily_unavailable");

    // RFC 6749, 4.1.2.1; OpenID Connect Core 1.0, 3.1.2.6; RFC 9126, 9207 and 9449 name no more. All else may be of a
    // person.
    private static final Set<String> NO = Set.of(
            "access_denied",
            "account_selection_required",
            "consent_required",
            "interaction_required",
            "invalid_request",
            "invalid_request_object",
            "invalid_request_uri",
            "invalid_scope",
            "login_required",
            "registration_not_supported",
            "request_not_supported",
            "request_uri_not_supported",
            "unauthorized_client",
            "unsupported_response_type");

    /** Whom the provider sent back with a code. */
    static RefusedSignIn of(Throwable failure) {
        return new RefusedSignIn(SignInFault.in(failure), SignInFault.who(failure), "");
    }

    /** Whom it sent back with an error instead. */
    static RefusedSignIn by(String error) {
        return AWAY.contains(error)
                ? new RefusedSignIn(SignInFault.PROVIDER_AWAY, "", error)
                : new RefusedSignIn(SignInFault.SAID_NO, "", NO.contains(error) ? error : "other");
    }

    static RefusedSignIn of(SignInFault fault) {
        return new RefusedSignIn(fault, "", "");
    }
}
