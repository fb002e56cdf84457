package io.attimo.identity;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of sign-in, members and the company's connection to its provider. */
@MessageBundle("identity")
public interface IdentityMessages {

    @Message("{#when role}{#is VIEWER}viewer{#is EDITOR}editor{#is ADMIN}administrator{/when}")
    String role(Role role);

    @Message("Sign in with your company")
    String signInTitle();

    @Message("Attimo has no passwords: your company’s own sign-in lets you in.")
    String signInLead();

    @Message("Work e-mail")
    String workEmail();

    @Message("Go on")
    String goOn();

    @Message("No company here uses this e-mail domain. Check the address, or ask whoever invited you.")
    String domainUnknown();

    @Message("You were not signed in")
    String failedTitle();

    @Message("Your company’s sign-in said no, or was left half-way.")
    String failed();

    @Message("You are signed out")
    String signedOutTitle();

    @Message("Both here and at your company’s sign-in.")
    String signedOut();

    @Message("Sign in again")
    String signInAgain();

    @Message("Your company’s sign-in does not answer")
    String providerDownTitle();

    @Message("Attimo could not reach it within a few seconds. Other companies are not affected, and who is signed in stays so.")
    String providerDown();
}
