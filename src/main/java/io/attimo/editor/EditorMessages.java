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

    @Message("Responses")
    String responses();

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

    @Message(
            "Somebody else has changed this survey since you opened this page. Nothing is saved yet, and your text is here: look at it, and save it again.")
    String changedMeanwhile();

    @Message("Somebody else has deleted this question meanwhile. Your text is here: you can add it as a new question.")
    String questionDeleted();

    @Message("The survey would be too long to be kept. Split it into two.")
    String tooLong();

    @Message("A survey has at most {most} pages.")
    String tooManyPages(int most);

    @Message("Other")
    String other();

    @Message("The language in which it is answered")
    String languageOfAnswer();

    @Message("What the link says as {key}")
    String hiddenFieldOf(String key);

    @Message("That question is not asked before this one.")
    String notAskedBefore();

    @Message("Say which answer.")
    String valueMissing();

    @Message("“{typed}” is not an answer to that question{#if answers}: it has {answers}{/if}.")
    String noSuchAnswer(String typed, String answers);

    @Message("Stage")
    String stage();

    @Message("Choice")
    String choice();

    @Message("One of the lines is longer than {longest} characters.")
    String choiceTooLong(int longest);

    @Message("Text")
    String text();

    @Message("Label")
    String label();

    @Message("Not written yet in this language: {language}. It is what everybody reads who reads no other.")
    String textMissing(String language);

    @Message(
            "Not a scale: write 1-5, 1-7, 1-10 or nps, or the ends, the pain and the glory such as 0-100, 0-40, 70-100.")
    String noScale();

    @Message("Write a whole number.")
    String noCount();

    @Message("Write a number.")
    String noNumber();

    @Message("Title")
    String pageTitle();

    @Message("Title")
    String surveyTitle();

    @Message("Privacy note")
    String privacy();

    @Message("One language has to stay.")
    String noLanguage();

    @Message("Not a day and a time.")
    String noMoment();

    @Message("Write one a line: a key of small letters, digits and underscores, and a segment behind “=” if it is one.")
    String noHiddenField();

    @Message("This condition is made of more than this form shows. It stays as it is.")
    String conditionKept();

    @Message("Take this condition away")
    String removeCondition();

    @Message("Nothing is asked before this that it could depend on.")
    String nothingAskedBefore();

    @Message("And or or")
    String andOr();

    @Message("and")
    String and();

    @Message("or")
    String or();

    @Message("{#if number == 1}Question{#else}Second question{/if}")
    String conditionSubject(int number);

    @Message("{#if number == 1}Its answer{#else}Its answer, second{/if}")
    String conditionOperator(int number);

    @Message("{#if number == 1}Value{#else}Second value{/if}")
    String conditionValue(int number);

    @Message("no condition")
    String noCondition();

    @Message(
            "{#when operator}{#is IS}is{#is IS_NOT}is not{#is CONTAINS}contains{#is AT_LEAST}is at least{#is AT_MOST}is at most{#is ANSWERED}was given{#is NOT_ANSWERED}was not given{#is NOT_APPLICABLE}is “does not apply”{/when}")
    String operator(ConditionClause.Operator operator);

    @Message("Clear a line in all languages to take it away.")
    String choicesHint();

    @Message("Place")
    String place();

    @Message("Text ({language})")
    String textIn(String language);

    @Message("Help ({language})")
    String helpIn(String language);

    @Message("Title ({language})")
    String titleIn(String language);

    @Message("Title your customers read ({language})")
    String surveyTitleIn(String language);

    @Message("Privacy note ({language})")
    String privacyIn(String language);

    @Message("Lowest mark means ({language})")
    String lowestIn(String language);

    @Message("Highest mark means ({language})")
    String highestIn(String language);

    @Message("How it is called ({language})")
    String otherIn(String language);

    @Message("Unit ({language})")
    String unitIn(String language);

    @Message("{label} ({language})")
    String labelled(String label, String language);

    @Message("One a line; a line stands for the same one in each language.")
    String oneALine();

    @Message("Chosen alone")
    String alone();

    @Message("Stays in place")
    String fixed();

    @Message("none")
    String noTouchpoint();

    @Message("New question")
    String newQuestion();

    @Message("Question")
    String question();

    @Message("Text")
    String words();

    @Message("An answer is required")
    String mustBeAnswered();

    @Message("Offer “does not apply”")
    String mayNotApply();

    @Message("On the map")
    String onTheMap();

    @Message("What is it about?")
    String about();

    @Message("Its answers count there. What is new is made when the survey is published.")
    String aboutHint();

    @Message("nothing on the map")
    String aboutNothing();

    @Message("no segment")
    String noSegment();

    @Message("the touchpoint for which the page is repeated")
    String aboutPage();

    @Message("Touchpoints: {stage}")
    String touchpointsOf(String stage);

    @Message("a new touchpoint …")
    String aNewTouchpoint();

    @Message("Outcomes")
    String outcomes();

    @Message("a new outcome …")
    String aNewOutcome();

    @Message("Segments")
    String segments();

    @Message("a new segment …")
    String aNewSegment();

    @Message("Marks")
    String marks();

    @Message("Scale")
    String scale();

    @Message("1-5, 1-7, 1-10 or nps; or the ends, the pain and the glory: 0-100, 0-40, 70-100")
    String scaleHint();

    @Message("Shown as")
    String display();

    @Message("Numbers")
    String numbers();

    @Message("Stars")
    String stars();

    @Message("Faces")
    String faces();

    @Message("Rows")
    String rows();

    @Message("Further rows")
    String moreRows();

    @Message("Each row takes")
    String each();

    @Message("a mark on the scale")
    String eachMark();

    @Message("one of the choices")
    String eachSingle();

    @Message("several of the choices")
    String eachSeveral();

    @Message("Choices")
    String choices();

    @Message("Further choices")
    String moreChoices();

    @Message("Offer an answer of their own")
    String withOther();

    @Message("Order")
    String order();

    @Message("as written")
    String orderGiven();

    @Message("anew for each")
    String orderRandom();

    @Message("begins elsewhere for each")
    String orderRotated();

    @Message("At least")
    String least();

    @Message("At most")
    String most();

    @Message("Bounds")
    String bounds();

    @Message("Lowest")
    String min();

    @Message("Highest")
    String max();

    @Message("Step")
    String step();

    @Message("The text")
    String textAnswer();

    @Message("The question that says which touchpoint it is about")
    String pinnedBy();

    @Message("none")
    String pinnedByNone();

    @Message("Characters at most")
    String length();

    @Message("Version of the text")
    String consentVersion();

    @Message("Kept with each answer, such as 2026-11")
    String consentVersionHint();

    @Message("Shown only if")
    String shownIf();

    @Message("This page is shown only if")
    String pageShownIf();

    @Message("The survey ends behind this page if")
    String endsBehindIf();

    @Message("Read only if")
    String readIf();

    @Message("Add question")
    String addQuestion();

    @Message("Show it")
    String showPreview();

    @Message("A later text may repeat its answer: write {piped}.")
    String pipedBy(String piped);

    @Message("Repeated for each choice of")
    String repeat();

    @Message("The page comes once for each that was ticked there.")
    String repeatHint();

    @Message("not repeated")
    String repeatNot();

    @Message("Of several closing texts the first whose condition holds is read.")
    String closingLead();

    @Message("Saved.")
    String saved();

    @Message("Languages")
    String languages();

    @Message("Written in")
    String languagesOf();

    @Message("What is written in a language goes with it when you untick it.")
    String languagesHint();

    @Message("Add a language")
    String addLanguage();

    @Message("For whoever reads none of them")
    String defaultLanguage();

    @Message("When it takes answers")
    String times();

    @Message("Opens")
    String opensAt();

    @Message("Closes")
    String closesAt();

    @Message("By the clocks of {zone}")
    String inZone(String zone);

    @Message("How it is shown")
    String layout();

    @Message("On one screen")
    String layoutOf();

    @Message("all questions of a page")
    String layoutPage();

    @Message("one question")
    String layoutQuestion();

    @Message("Show how far they are")
    String progress();

    @Message("What the link may say")
    String hiddenFields();

    @Message(
            "One key a line, such as source; as “store = Branch” it is the segment Branch. The link then ends in ?store=Rome.")
    String hiddenFieldsHint();

    @Message("Closing texts")
    String ends();

    @Message("What they read when they have sent their answers.")
    String endsLead();

    @Message("A plain thank you is shown.")
    String plainEnd();

    @Message("with a condition")
    String ifItHolds();

    @Message("always")
    String always();

    @Message("Move {what} up")
    String moveUp(String what);

    @Message("Move {what} down")
    String moveDown(String what);

    @Message("Edit")
    String edit();

    @Message("Delete")
    String delete();

    @Message("Add closing text")
    String addEnd();

    @Message("Title and conditions")
    String titleAndConditions();

    @Message("Show on the phone")
    String showOnPhone();

    @Message("Duplicate")
    String copy();

    @Message("Delete page")
    String deletePage();

    @Message("Delete page with {#if questions == 1}1 question{#else}{questions} questions{/if}")
    String deletePageWith(int questions);

    @Message("shown only if …")
    String withCondition();

    @Message("More")
    String more();

    @Message("Add page")
    String addPage();

    @Message("Duplicate survey")
    String copySurvey();

    @Message("Copy of {name}")
    String copyOf(String name);

    @Message("Language of the preview")
    String previewLanguage();

    @Message("Pages of the preview")
    String previewPages();

    @Message("repeated for each choice of “{question}”")
    String repeatedFor(String question);

    @Message("ends the survey if …")
    String endsThere();

    @Message("outcome {outcome}")
    String aboutOutcome(String outcome);

    @Message("segment {segment}")
    String aboutSegment(String segment);

    @Message("Choose a journey and what to begin with.")
    String nothingChosen();

    @Message("“{place}”: {sentence}")
    String wrongAt(String place, String sentence);

    @Message("Write one at least, one a line.")
    String nothingOffered();
}
