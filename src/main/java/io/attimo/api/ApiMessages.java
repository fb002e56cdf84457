package io.attimo.api;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the page of API keys, and of what programs are told at the door. */
@MessageBundle("api")
public interface ApiMessages {

    @Message("Copy this key now")
    String secretTitle();

    @Message("It is shown once. We keep only its fingerprint.")
    String secretLead();

    @Message("This key was shown already")
    String toldTitle();

    @Message("This form has made one before, and a key is shown once. If nobody copied it, revoke it and make another.")
    String toldLead();

    @Message("New key")
    String newKey();

    @Message("Keys")
    String keys();

    @Message("for programs that send or read answers")
    String keysNote();

    @Message("Name")
    String name();

    @Message("Begins with")
    String start();

    @Message("Made")
    String made();

    @Message("Last used")
    String lastUsed();

    @Message("never")
    String never();

    @Message("Actions")
    String actions();

    @Message("Revoke")
    String revoke();

    @Message("the key {name}")
    String theKey(String name);

    @Message("No program has a key yet.")
    String none();

    @Message("What will use it?")
    String whatUsesIt();

    @Message("Make key")
    String make();

    @Message("Say in 1 to {longest} characters what will use the key.")
    String keyNameProblem(int longest);

    @Message("A key is needed")
    String keyNeededTitle();

    @Message("Send one of your company’s API keys: Authorization: Bearer …")
    String keyNeeded();

    @Message("This key is unknown, was revoked, or is not sent as Authorization: Bearer …")
    String keyWrong();

    @Message(
            "Too many wrong keys came from this address. Try again in {seconds} seconds; a key that is right opens meanwhile.")
    String keyTooOften(long seconds);

    @Message("The part “file” is missing.")
    String fileMissing();

    @Message("The part “mapping” is missing or is no text.")
    String mappingMissing();
}
