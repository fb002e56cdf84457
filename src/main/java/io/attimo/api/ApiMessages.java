package io.attimo.api;

import io.attimo.platform.web.ApiKeyScope;
import io.attimo.survey.AnswerProblem;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the page of API keys, and of what programs are told at the door. */
@MessageBundle("api")
public interface ApiMessages {

    @Message("Copy this key now")
    String secretTitle();

    @Message("It is shown once: nobody can look it up here again.")
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

    @Message("May")
    String may();

    @Message("Expires")
    String expires();

    @Message("does not expire")
    String expiresNot();

    @Message("{#if days == 0}expires today{#else if days == 1}expires tomorrow{#else}expires in {days} days{/if}")
    String expiresIn(long days);

    @Message("expired")
    String expired();

    @Message("What may it do?")
    String scopes();

    @Message("{#when scope}{#is READ}Read figures{#is WRITE}Import answers{#else}Read single answers{/when}")
    String scope(ApiKeyScope scope);

    @Message("{#when scope}"
            + "{#is READ}Journeys, heatmaps, importance and suggestions."
            + "{#is WRITE}Send files of answers and see how far they have come."
            + "{#else}What single people said, with their comments. The API does not offer this yet.{/when}")
    String scopeHint(ApiKeyScope scope);

    @Message("Choose at least one thing that the key may do.")
    String scopesMissing();

    @Message("When does it expire?")
    String expiry();

    @Message("in {days} days")
    String inDays(int days);

    @Message("never")
    String neverExpires();

    @Message("on another day")
    String onDay();

    @Message("Choose when the key expires.")
    String expiryMissing();

    @Message("Last day on which it opens")
    String lastDay();

    @Message("Write a day from {first} to {last}, or choose another expiry.")
    String lastDayProblem(String first, String last);

    @Message("{scopes}, does not expire")
    String madeFor(String scopes);

    @Message("{scopes}, until {day}")
    String madeForUntil(String scopes, String day);

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

    @Message("This key has expired")
    String keyExpiredTitle();

    @Message("Its last day was {day}. An administrator of your company makes a new one under Settings, API keys.")
    String keyExpired(String day);

    @Message("This key may not do that")
    String scopeMissingTitle();

    @Message(
            "It has not the scope “{scope}”, which this needs. An administrator of your company makes a key that has it under Settings, API keys.")
    String scopeMissing(String scope);

    @Message(
            "Too many wrong keys came from this address. Try again in {seconds} seconds; a key that is right opens meanwhile.")
    String keyTooOften(long seconds);

    @Message("It is not in the state “checked”, or its file is no longer kept.")
    String notChecked();

    @Message("It is at work, or some of it was taken in: undo it on its page instead.")
    String notForgettable();

    @Message("The part “file” is missing.")
    String fileMissing();

    @Message("The part “mapping” is missing or is no text.")
    String mappingMissing();

    @Message(
            "Somebody else has changed the survey: its revision is {revision} now. Read it again, and write your change into that.")
    String surveyChanged(int revision);

    @Message(
            "A survey that was published stays with its journey, where its answers are. Make another survey for the other journey.")
    String surveyHasJourney();

    @Message("The survey has not been published yet.")
    String surveyNotPublished();

    @Message("The survey takes no answers just now: it is paused, closed, or not open yet.")
    String surveyShut();

    @Message("must be given")
    String notGiven();

    @Message("is one of {all}")
    String notAmong(String all);

    @Message("is a moment with an offset, such as 2026-11-30T12:00:00+01:00")
    String noMoment();

    @Message("is not in the future, and not before 1970")
    String notYet();

    @Message("is a key of at most {longest} characters, without control characters")
    String noCustomer(int longest);

    @Message(
            "{#when fault}{#is MISSING}must be answered{#is NOT_ON_SCALE}not on its scale, {detail}{#is NO_SUCH_CHOICE}there is no choice {detail}{#is TOO_FEW}fewer than {detail}{#is TOO_MANY}more than {detail}{#is NOT_A_NUMBER}not a number{#is TOO_SMALL}below {detail}{#is TOO_LARGE}above {detail}{#is NOT_A_DATE}not a day such as 2026-11-30{#is TOO_LONG}longer than {detail} characters{#is NOT_AN_ADDRESS}not an e-mail address{#is RANKED_TWICE}{detail} stands in two places{#is EXCLUSIVE}{detail} is chosen alone{#is ODD_CHARACTERS}holds characters that can be neither stored nor shown{#is NOT_ASKED}is not asked of whoever answers so{/when}")
    String badAnswer(AnswerProblem.Fault fault, String detail);
}
