package io.attimo.audit;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the audit log. */
@MessageBundle("audit")
public interface AuditMessages {

    @Message("When")
    String when();

    @Message("Who")
    String who();

    @Message("Action")
    String what();

    @Message("On")
    String about();

    @Message("Detail")
    String detail();

    @Message("Name or detail")
    String search();

    @Message("""
        {#when kind}\
        {#is TENANT_OPENED}opened the account\
        {#is TENANT_CHANGED}changed the company’s settings\
        {#is SAMPLE_ADDED}added the sample data\
        {#is SAMPLE_REMOVED}removed the sample data\
        {#is MEMBER_INVITED}invited a person\
        {#is MEMBER_JOINED}signed in for the first time\
        {#is MEMBER_CHANGED}changed a role\
        {#is MEMBER_REMOVED}removed a person\
        {#is SIGNED_IN}signed in\
        {#is SIGNED_OUT}signed out\
        {#is SESSION_ENDED}ended a session\
        {#is SESSIONS_ENDED}ended the sessions of\
        {#is SIGN_IN_REFUSED}refused a sign-in\
        {#is SSO_CHANGED}changed the company’s sign-in\
        {#is DOMAIN_ADDED}added an e-mail domain\
        {#is DOMAIN_REMOVED}removed an e-mail domain\
        {#is API_KEY_MADE}made an API key\
        {#is API_KEY_REVOKED}revoked an API key\
        {#is JOURNEY_MADE}made a journey\
        {#is JOURNEY_CHANGED}changed a journey\
        {#is JOURNEY_RETIRED}put a journey in the bin\
        {#is JOURNEY_EMPTIED}emptied a journey from the bin\
        {#is STAGE_ADDED}added a stage\
        {#is STAGE_CHANGED}changed a stage\
        {#is STAGE_RETIRED}put a stage in the bin\
        {#is STAGE_EMPTIED}emptied a stage from the bin\
        {#is TOUCHPOINT_ADDED}added a touchpoint\
        {#is TOUCHPOINT_CHANGED}changed a touchpoint\
        {#is TOUCHPOINT_RETIRED}put a touchpoint in the bin\
        {#is TOUCHPOINT_EMPTIED}emptied a touchpoint from the bin\
        {#is BROUGHT_BACK}brought back from the bin\
        {#is SCORE_RECORDED}recorded a score\
        {#is IMPORT_STARTED}started an import\
        {#is IMPORT_CANCELLED}cancelled an import\
        {#is IMPORT_UNDONE}undid an import\
        {#is IMPORT_EMPTIED}emptied an import from the bin\
        {#is MAPPING_SAVED}saved a mapping\
        {#is MAPPING_RENAMED}renamed a mapping\
        {#is MAPPING_REMOVED}deleted a mapping\
        {#is SURVEY_MADE}made a survey\
        {#is SURVEY_CHANGED}changed a survey\
        {#is SURVEY_PUBLISHED}published a survey\
        {#is SURVEY_PAUSED}paused a survey\
        {#is SURVEY_CLOSED}closed a survey\
        {#is SURVEY_REOPENED}reopened a survey\
        {#is SURVEY_RESPONSE_DELETED}deleted a response of a survey\
        {#is SUGGESTION_ACCEPTED}accepted a suggestion\
        {#is SUGGESTION_COMPLETED}did what was suggested\
        {#is SUGGESTION_SNOOZED}put off a suggestion\
        {#is SUGGESTION_DECLINED}declined a suggestion\
        {#is SUGGESTION_REOPENED}reopened a suggestion\
        {#else}{kind}{/when}\
        """)
    String event(AuditEventKind kind);
}
