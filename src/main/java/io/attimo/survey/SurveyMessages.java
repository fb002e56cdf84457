package io.attimo.survey;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What is wrong with a survey as it is written. */
@MessageBundle("survey")
public interface SurveyMessages {

    @Message(
            "{#when fault}{#is NOT_JSON}This is not JSON {detail}{#is TOO_LARGE}larger than {detail}{#is UNKNOWN_FIELD}no such field{#is WRONG_VALUE}not a value that can stand here {detail}{#is MISSING}must be given{#is TOO_LONG}longer than {detail} characters{#is TOO_MANY}more than {detail}{#is ODD_CHARACTERS}holds characters that can be neither stored nor shown{#is NO_SUCH_JOURNEY}there is no journey {detail}{#is NO_SUCH_LANGUAGE}{detail} is not one of the survey’s languages{#is NOT_A_KEY}a key is a small letter, then up to 39 small letters, digits and underscores; “na” and “other” are taken: {detail}{#is KEY_TWICE}the key {detail} is given twice{#is NOT_OF_KIND}means nothing on a question of kind {detail}{#is NO_SUCH_QUESTION}there is no question {detail}{#is NOT_ASKED_BEFORE}the question {detail} is not asked before this{#is NO_SUCH_ANSWER}{detail} is not an answer to that question{#is NOT_ONE_CONDITION}a condition is one of all, any, not, language, field and question, with one thing asked of it{#is NOT_IN_ORDER}the end comes before the beginning {detail}{#is OTHER_SCALE}is answered on another scale already, {detail}: ask on that one, ask about another touchpoint, or change its scale on the map{#is RATED_TWICE}{detail} is rated twice: one answer could not say both{#is NEVER_HOLDS}can never be true{#is NOBODY_REACHES}nobody can get here{#is NO_QUESTIONS}there is no question yet{/when}")
    String badSurvey(InvalidSurvey.Fault fault, String detail);

    @Message(
            "Nobody has said yet where visitors find Attimo, so that a link would lead nowhere: whoever operates it sets ATTIMO_PUBLIC_ADDRESS.")
    String noPublicAddress();
}
