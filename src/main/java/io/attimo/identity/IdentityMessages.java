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

    @Message("""
        {#when about}\
        {#is NO}Your company’s sign-in said no, or was left half-way.\
        {#is AWAY}Your company’s sign-in does not answer at the moment. Try again in a few minutes.\
        {#is CONNECTION}Your company’s sign-in did not come to an end: it gave Attimo nothing that can be used. Try\
         again; if it happens again, an administrator of your company can help: the audit log has the reason under this\
         number.\
        {#else}Attimo could not let you in with what your company’s sign-in says of you. An administrator of your\
         company can help: the audit log has the reason under this number.\
        {/when}\
        """)
    String failed(SignInFault.About about);

    @Message("You are signed out")
    String signedOutTitle();

    @Message("Both here and at your company’s sign-in.")
    String signedOut();

    @Message("Here, that is. Your company’s own sign-in may still be open in this browser: whoever uses it next gets in"
            + " without a password unless you leave that too.")
    String providerOpen();

    @Message("Leave it too")
    String leaveProvider();

    @Message("Sign out?")
    String leavingTitle();

    @Message("A link on another site led you here. Nothing has happened yet.")
    String leaving();

    @Message("Sign in again")
    String signInAgain();

    @Message("Taking you to your company’s sign-in")
    String toProviderTitle();

    @Message("Your company’s sign-in does not answer")
    String providerDownTitle();

    @Message("Attimo could not reach it within a few seconds. Other companies are not affected, and who is signed in"
            + " stays so.")
    String providerDown();

    @Message("Your company’s sign-in cannot be used")
    String providerUnusableTitle();

    @Message(
            "It answered Attimo, but what it says of itself cannot be used. An administrator who is still signed in finds"
                    + " the reason in the audit log under this number. Other companies are not affected, and who is signed in"
                    + " stays so.")
    String providerUnusable();

    @Message("Members")
    String members();

    @Message("Sign-in")
    String sso();

    @Message(
            "Anybody with an address at {#if count == 1}this domain{#else}these domains{/if} becomes a viewer when they first"
                    + " sign in:")
    String domainNote(int count);

    @Message("Name or e-mail")
    String searchMember();

    @Message("Person")
    String person();

    @Message("Here since")
    String since();

    @Message("Role")
    String roleTitle();

    @Message("Actions")
    String actions();

    @Message("expected")
    String expected();

    @Message("Role of {name}")
    String roleOf(String name);

    @Message("the role of {name}")
    String theRoleOf(String name);

    @Message("Remove")
    String remove();

    @Message("Another account at your provider, with the e-mail of somebody on this list. If it is not the same person,"
            + " remove it.")
    String sameEmail();

    @Message("Invite a person")
    String inviteTitle();

    @Message("Their first sign-in with this e-mail gets the role. Attimo sends no mail for this: give them the address"
            + " {address}")
    String inviteLead(String address);

    @Message("Invite")
    String invite();

    @Message("Write a whole e-mail address, such as name@company.example.")
    String emailProblem();

    @Message("This person is on the list already.")
    String alreadyMember();

    @Message("{name} is the last administrator. Make somebody else one first.")
    String lastAdmin(String name);

    @Message("What a role may do")
    String rolesTitle();

    @Message("Sees journeys, figures and suggestions")
    String viewerMay();

    @Message("Also changes journeys, imports answers, acts on suggestions")
    String editorMay();

    @Message("Also members, sign-in, keys, anonymity and the audit log")
    String adminMay();

    @Message(
            "A wrong provider keeps everybody out at the next sign-in. Try it in a private window before you sign out.")
    String ssoWarning();

    @Message("Saved. The next sign-in uses it; whoever is signed in has to do so again.")
    String ssoSaved();

    @Message("OpenID Connect provider")
    String provider();

    @Message("Issuer")
    String issuer();

    @Message("The address whose /.well-known/openid-configuration answers.")
    String issuerHint();

    @Message("Client id")
    String clientId();

    @Message("Client secret")
    String clientSecret();

    @Message("kept unless you type one")
    String secretKept();

    @Message("What the provider says of people")
    String claims();

    @Message("The claims of the ID token, or of UserInfo, that hold a person’s e-mail and name. Some providers have the"
            + " e-mail in preferred_username: take it only where people cannot choose it themselves.")
    String claimsLead();

    @Message("Claim with the e-mail")
    String emailClaim();

    @Message("Claim with the name")
    String nameClaim();

    @Message("An e-mail without email_verified")
    String unmarked();

    @Message(
            "By the first sign-in, the e-mail decides who somebody is. One that the provider calls unverified is always"
                    + " refused.")
    String unmarkedHint();

    @Message("counts as verified")
    String unmarkedVerified();

    @Message("is refused")
    String unmarkedRefused();

    @Message("Write the name of a claim without spaces, such as email, at most {longest} characters.")
    String claimProblem(int longest);

    @Message("Redirect address")
    String redirectAddress();

    @Message("Address after signing out")
    String signedOutAddress();

    @Message("Back-channel logout")
    String backChannelAddress();

    @Message("This address cannot be used. It must be public, start with https, and answer with a discovery document of"
            + " this issuer whose addresses are such too.")
    String issuerProblem();

    @Message("The provider at this address calls itself {issuer}: write it as it does.")
    String otherIssuer(String issuer);

    @Message("This provider names no keys, so that nothing it signs could be believed. Make one there first.")
    String issuerWithoutKeys();

    @Message("Write the id the provider knows Attimo by, at most {longest} characters.")
    String clientIdProblem(int longest);

    @Message("A new issuer needs its own client secret, at most {longest} characters.")
    String clientSecretProblem(int longest);

    @Message("E-mail domains")
    String domains();

    @Message("Whoever signs in with an e-mail of these domains is sent to this provider.")
    String domainsLead();

    @Message("No domain leads here yet; people have to know the address.")
    String noDomains();

    @Message("Domain")
    String domain();

    @Message("Add")
    String add();

    @Message("This domain cannot be added. Check it; if it is your company’s, write to whoever runs Attimo.")
    String domainProblem();

    @Message("Your sessions")
    String sessions();

    @Message("Each browser you are signed in with. A session ends by itself when it is not used for {idle}, and after"
            + " {absolute} in any case.")
    String sessionsLead(String idle, String absolute);

    @Message("{#if count == 1}an hour{#else}{count} hours{/if}")
    String hours(long count);

    @Message("{count} minutes")
    String minutes(long count);

    @Message("Signed in with")
    String signedInWith();

    @Message("Nowhere else")
    String nowhereElse();

    @Message("{count} browsers")
    String browsers(int count);

    @Message("Browser")
    String browser();

    @Message("{#if program == '' && system == ''}Another browser{#else if program == ''}A browser on {system}"
            + "{#else if system == ''}{program}{#else}{program} on {system}{/if}")
    String browserName(String program, String system);

    @Message("this one")
    String thisOne();

    @Message("Signed in")
    String signedInAt();

    @Message("Last used")
    String lastSeen();

    @Message("now")
    String now();

    @Message("End")
    String endSession();

    @Message("the session of {program} {system}, signed in {at}")
    String theSession(String program, String system, String at);

    @Message("End all others")
    String endOthers();

    @Message("Sign out everywhere")
    String endAll();

    @Message("Something you do not know? End it, then change your password where your company signs you in, and tell an"
            + " administrator.")
    String strangeSession();

    @Message("""
        {#when fault}\
        {#is SAID_NO}the provider said no\
        {#is PROVIDER_AWAY}the provider could not answer\
        {#is PROVIDER_UNUSABLE}what the provider says of itself cannot be used: it names another issuer, leaves out what\
         is needed, has no keys, or names an address that may not be called\
        {#is CLIENT_NOT_TAKEN}the provider does not accept our client id and secret\
        {#is NO_TOKEN}the provider gave no token that can be read\
        {#is NOT_SIGNED_BY_PROVIDER}the token is not signed with a key of the provider\
        {#is OTHER_ISSUER}the token names another issuer\
        {#is OTHER_CLIENT}the token is for somebody else than Attimo\
        {#is NOT_NOW}the token is not valid at this time\
        {#is OTHER_SIGN_IN}the token belongs to another sign-in\
        {#is NO_SUBJECT}the token does not say who it is about, or in more than 255 characters\
        {#is TOO_LARGE}the token is larger than 64 KB: let the provider put fewer groups or claims into it\
        {#is NO_EMAIL}the provider says no e-mail that can be used, neither in the token nor in UserInfo\
        {#is EMAIL_NOT_VERIFIED}the provider does not say whether the e-mail is verified\
        {#is EMAIL_CALLED_UNVERIFIED}the provider says that the e-mail is not verified\
        {#is NOT_EXPECTED}nobody invited this e-mail, and its domain is not one of the company’s\
        {#is REMOVED}this person was removed\
        {/when}\
        """)
    String fault(SignInFault fault);

    @Message(
            "Too many messages under keys that nobody has came from this address. The next is heard in {seconds} seconds.")
    String unknownKeysTooOften(long seconds);

    @Message("(number {number})")
    String under(String number);

    @Message("Your session has ended")
    String endedTitle();

    @Message("Your text is kept for a day. Sign in again and go on where you were.")
    String endedLead();

    @Message("The file was not stored. Sign in again, and choose it once more.")
    String endedFile();

    @Message("Nothing was saved. Sign in again, and do it once more.")
    String endedUndone();

    @Message("Sign in and go on")
    String endedGoOn();

    @Message("Your text is still here")
    String keptTitle();

    @Message("Your session ended before it could be saved. Nothing of it is lost, and nothing was saved yet.")
    String keptLead();

    @Message("Back to my text")
    String keptBack();
}
