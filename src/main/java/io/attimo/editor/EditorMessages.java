package io.attimo.editor;

import io.attimo.survey.QuestionKind;
import io.attimo.survey.SurveyState;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the pages on which surveys are written. */
@MessageBundle("editor")
public interface EditorMessages {

    @Message("Surveys")
    String surveys();

    @Message("What you ask your customers yourself. Each answer counts on the map at once.")
    String lead();

    @Message("New survey")
    String newSurvey();

    @Message("No survey yet")
    String blankTitle();

    @Message("Begin with a template: it is written in English and Italian already, and can be changed in every word.")
    String blank();

    @Message("Make the first survey")
    String makeFirst();

    @Message("An editor of your company can make one.")
    String blankForViewers();

    @Message("Name")
    String name();

    @Message("Journey")
    String journey();

    @Message("State")
    String state();

    @Message("Answers")
    String answers();

    @Message("Last change")
    String changed();

    @Message("Last answer")
    String lastAnswer();

    @Message("none")
    String none();

    @Message("{#when state}{#is DRAFT}draft{#is OPEN}open{#is PAUSED}paused{#is CLOSED}closed{/when}")
    String stateOf(SurveyState state);

    @Message("unpublished changes")
    String unpublishedChanges();

    @Message("Begin a survey")
    String chooseTitle();

    @Message("Choose what to ask. You look at it before you take it, and can change every word afterwards.")
    String chooseLead();

    @Message("First a journey")
    String noJourneyTitle();

    @Message("The answers of a survey belong to a journey: its touchpoints are what you ask about.")
    String noJourney();

    @Message("Make a journey")
    String makeJourney();

    @Message("Which journey is it about?")
    String whichJourney();

    @Message("What would you like to ask?")
    String template();

    @Message(
            "{#when template}{#is RECOMMENDATION}Recommendation (NPS){#is SATISFACTION}Satisfaction at a touchpoint (CSAT){#is EFFORT}Effort at a touchpoint (CES){#is JOURNEY}The whole journey{#is BEST_AND_WORST}Best and worst moment{#is ONBOARDING}First days{#is COMPLAINT}After a complaint{#is MOMENT}Tell us a moment{#is EMPTY}An empty survey{/when}")
    String templateName(SurveyTemplate template);

    @Message(
            "{#when template}{#is RECOMMENDATION}Would they recommend you, and why? Three questions.{#is SATISFACTION}How satisfied they were right after they met you at one touchpoint, and what made it so.{#is EFFORT}How easy one touchpoint was, and what cost the most effort.{#is JOURNEY}A rating for each touchpoint in its own scale, then the outcome: what the map needs to say what matters.{#is BEST_AND_WORST}They point to the touchpoint of their best and worst moment and tell what happened.{#is ONBOARDING}How easy the start was, what they expected, what was missing.{#is COMPLAINT}Whether it is settled, how you dealt with it, what to do better.{#is MOMENT}One moment in their own words, pinned to a touchpoint.{#is EMPTY}One page without a question.{/when}")
    String templateHint(SurveyTemplate template);

    @Message("Look at {template}")
    String look(String template);

    @Message("Look at it")
    String lookAt();

    @Message("The journey “{journey}” has no touchpoint to ask about yet. Add one, or begin with another template.")
    String noTouchpoints(String journey);

    @Message("All templates")
    String otherTemplates();

    @Message("Which touchpoint is it about?")
    String whichTouchpoint();

    @Message("Show it with this touchpoint")
    String showWithTouchpoint();

    @Message("Make survey")
    String makeSurvey();

    @Message("What it asks")
    String asks();

    @Message("Your colleagues see it; your customers do not.")
    String nameHint();

    @Message(
            "{#when template}{#is RECOMMENDATION}Recommendation: {about}{#is SATISFACTION}Satisfaction: {about}{#is EFFORT}Effort: {about}{#is JOURNEY}Whole journey: {about}{#is BEST_AND_WORST}Best and worst moment: {about}{#is ONBOARDING}First days: {about}{#is COMPLAINT}After a complaint: {about}{#is MOMENT}A moment: {about}{#is EMPTY}Survey: {about}{/when}")
    String templateOf(SurveyTemplate template, String about);

    @Message("Recommendation")
    String recommendation();

    @Message("Satisfaction")
    String satisfaction();

    @Message("Ease")
    String ease();

    @Message("Ease of starting")
    String easeOfStarting();

    @Message("Questions")
    String questions();

    @Message("Settings")
    String settings();

    @Message("Publish and share")
    String publishAndShare();

    @Message("Results")
    String results();

    @Message("Survey of the journey {journey}")
    String surveyOf(String journey);

    @Message("Page {number}")
    String pageNumber(int number);

    @Message("Closing text")
    String closingText();

    @Message("No question on this page yet.")
    String noQuestions();

    @Message(
            "{#when kind}{#is NPS}Recommendation, 0 to 10 (NPS){#is RATING}Rating, 1 to 5{#is EFFORT}Effort, 1 to 7{#is SCALE}Rating on a scale of your own{#is SINGLE}One choice{#is SEVERAL}Several choices{#is MATRIX}Table of ratings{#is RANKING}Ranking{#is NUMBER}Number{#is DATE}Date{#is SHORT}Short text{#is LONG}Long text{#is EMAIL}E-mail address{#is CONSENT}Consent{#is STATEMENT}Statement, nothing to answer{/when}")
    String kindOf(QuestionKind kind);

    @Message("required")
    String required();

    @Message("As on a phone")
    String preview();

    @Message("Next")
    String previewNext();

    @Message("Send")
    String previewSend();

    @Message("Does not apply")
    String doesNotApply();

    @Message("Download as JSON")
    String downloadJson();

    @Message("not written in {language}")
    String notIn(String language);

    @Message("{touchpoint} ({stage})")
    String placeOf(String touchpoint, String stage);

    @Message("Publish and share")
    String publication();

    @Message(
            "It cannot be published yet: {#if count == 1}one thing has{#else}{count} things have{/if} to be put right first.")
    String notReady(int count);

    @Message("The survey “{survey}” has not been published yet.")
    String notPublished(String survey);

    @Message("To put right first")
    String wrongTitle();

    @Message("The survey itself")
    String itself();

    @Message("Ready to be published")
    String readyTitle();

    @Message("Nothing is missing.")
    String ready();

    @Message("From then on its link takes answers, and they count on the map.")
    String readyLead();

    @Message("What you have changed is version {version}. Whoever is answering now goes on with the one they began.")
    String readyAgain(int version);

    @Message("Version {version} is published, and nothing was changed since.")
    String upToDate(int version);

    @Message("Publish")
    String publish();

    @Message("Publish the changes")
    String publishChanges();

    @Message("Not translated")
    String untranslatedTitle();

    @Message("Whoever reads the survey in that language sees these texts in another one.")
    String untranslatedLead();

    @Message("What the journey gets")
    String extendsTitle();

    @Message("The survey asks about these, and the journey does not have them yet. Publishing makes them.")
    String extendsLead();

    @Message("Touchpoint")
    String newTouchpoint();

    @Message("Outcome")
    String newOutcome();

    @Message("Segment")
    String newSegment();

    @Message("Share")
    String shareTitle();

    @Message("Whoever has this link can answer, without an account and without cookies.")
    String shareLead();

    @Message("Link to the survey")
    String link();

    @Message("Open the survey")
    String openLink();

    @Message("Taking answers")
    String answersTitle();

    @Message(
            "{#when state}{#is DRAFT}Nobody can answer yet.{#is OPEN}The link takes answers.{#is PAUSED}Whoever opens the link reads that the survey is paused.{#is CLOSED}Whoever opens the link reads that the survey is closed.{/when}")
    String answersOf(SurveyState state);

    @Message("Pause")
    String pause();

    @Message("Close")
    String close();

    @Message("Reopen")
    String reopen();

    @Message("{#if count == 1}1 answer{#else}{count} answers{/if}")
    String answersCount(long count);

    @Message("I agree")
    String agree();
}
