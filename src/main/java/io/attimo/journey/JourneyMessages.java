package io.attimo.journey;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of journeys, stages and touchpoints. */
@MessageBundle("journey")
public interface JourneyMessages {

    @Message("{#when phase}{#is AWARENESS}Awareness{#is CONSIDERATION}Consideration{#is PURCHASE}Purchase"
            + "{#is USE}Use{#is RETENTION}Retention{#is ADVOCACY}Advocacy{/when}")
    String phase(Phase phase);

    @Message("{#when type}{#is STIMULUS}Stimulus: something sets it off"
            + "{#is ZMOT}ZMOT: searching, reading others’ words"
            + "{#is FMOT}FMOT: first sight, decides"
            + "{#is AMOT}AMOT: between buying and receiving"
            + "{#is SMOT}SMOT: using"
            + "{#is LMOT}LMOT: telling others{/when}")
    String type(MomentType type);

    @Message(
            "{#when type}{#is STIMULUS}Stimulus{#is ZMOT}ZMOT{#is FMOT}FMOT{#is AMOT}AMOT{#is SMOT}SMOT{#is LMOT}LMOT{/when}")
    String typeInShort(MomentType type);

    @Message("{#when audience}{#is ONE_TO_MANY}one-to-many{#is ONE_TO_ONE}one-to-one{/when}")
    String audience(OneToOneOrMany audience);

    @Message("{#when flag}{#is TRIGGER}Trigger{#is MEDAL}Medal{/when}")
    String flag(TriggerOrMedal flag);

    @Message(
            "{#when flag}{#is TRIGGER}Trigger: the need starts here{#is MEDAL}Medal: the emotional need is served{/when}")
    String flagAtLength(TriggerOrMedal flag);

    @Message("{#when kind}{#is B2C}People{#is B2B}Companies{/when}")
    String kind(CustomerKind kind);

    @Message("{#when kind}{#is B2C}They buy for themselves or their family"
            + "{#is B2B}Several people of one company decide, buy and use{/when}")
    String kindHint(CustomerKind kind);

    @Message("Journeys")
    String journeys();

    @Message("The ordered map of what your customers live through.")
    String journeysLead();

    @Message("Journey")
    String journey();

    @Message("New journey")
    String newJourney();

    @Message("Name")
    String name();

    @Message("Who are the customers?")
    String customers();

    @Message("Start from")
    String startFrom();

    @Message("Six phases")
    String sixPhases();

    @Message("Awareness, consideration, purchase, use, retention, advocacy; 14 touchpoints to keep or drop")
    String sixPhasesHint();

    @Message("Empty")
    String empty();

    @Message("You name each stage")
    String emptyHint();

    @Message("Make journey")
    String makeJourney();

    @Message("Made of")
    String madeOf();

    @Message(
            "{stages} {#if stages == 1}stage{#else}stages{/if}, {touchpoints} {#if touchpoints == 1}touchpoint{#else}touchpoints{/if}")
    String parts(int stages, int touchpoints);

    @Message("Outcomes")
    String outcomes();

    @Message("none yet")
    String noOutcomes();

    @Message("No journeys yet")
    String blankTitle();

    @Message("A journey says in which order your customers meet you. Once it is drawn, answers show where it hurts.")
    String blank();

    @Message("Make the first journey")
    String makeFirst();

    @Message("No journey has been drawn yet. An editor of your company can make one.")
    String blankForViewers();

    @Message("{#when sort}{#is JOURNEY}journey{#is STAGE}stage{#is TOUCHPOINT}touchpoint{/when}")
    String sort(ElementKind sort);

    @Message("“{name}” is in the bin until {day}, with its answers.")
    String wasRetired(String name, String day);

    @Message("One called “{name}” is in the bin. Bring it back from there, or choose a different name.")
    String nameRetired(String name);

    @Message("“{name}” is in the bin. Choose another stage.")
    String stageRetired(String name);

    @Message("Put in the bin")
    String retire();

    @Message("Put stage in the bin")
    String retireStage();

    @Message("Put journey in the bin")
    String retireJourney();

    @Message("“{name}” was saved.")
    String wasSaved(String name);

    @Message("There is another one called “{name}”. Choose a different name.")
    String nameTaken(String name);

    @Message("“{name}” was not saved, as “{gone}” is in the bin. You had typed: {typed}")
    String notSavedInBin(String name, String gone, String typed);

    @Message("Bring back and save")
    String restoreAndSave();

    @Message("Map")
    String map();

    @Message("Stages")
    String stages();

    @Message("in the order a customer meets them")
    String stagesLead();

    @Message("Touchpoints")
    String touchpoints();

    @Message("Record a score")
    String recordScore();

    @Message("No stages yet. Name the first below.")
    String noStages();

    @Message("No stages yet.")
    String noStagesForViewers();

    @Message("no phase")
    String noPhase();

    @Message("Not set")
    String notSet();

    @Message("no moment type")
    String noType();

    @Message("owner {name}")
    String ownedBy(String name);

    @Message("Move {name} up")
    String moveUp(String name);

    @Message("Move {name} down")
    String moveDown(String name);

    @Message("Edit")
    String edit();

    @Message("New touchpoint in {stage}")
    String newTouchpointIn(String stage);

    @Message("Add")
    String add();

    @Message("New stage")
    String newStage();

    @Message("Add stage")
    String addStage();

    @Message("The journey itself")
    String journeyItself();

    @Message("Save name")
    String saveName();

    @Message("stage of {journey}")
    String stageOf(String journey);

    @Message("Phase")
    String phaseLabel();

    @Message("Goal")
    String goal();

    @Message("What the customer wants to have done when this stage is over.")
    String goalHint();

    @Message("Functional need")
    String functionalNeed();

    @Message("What must work.")
    String functionalNeedHint();

    @Message("Emotional need")
    String emotionalNeed();

    @Message("How the customer wants to feel.")
    String emotionalNeedHint();

    @Message("touchpoint of {journey}")
    String touchpointOf(String journey);

    @Message("Touchpoint")
    String touchpoint();

    @Message("Description")
    String description();

    @Message("Stage")
    String stage();

    @Message("Channel")
    String channel();

    @Message("Audience")
    String audienceLabel();

    @Message("Owner")
    String owner();

    @Message("Who looks after it.")
    String ownerHint();

    @Message("Moment type")
    String typeLabel();

    @Message("Flags")
    String flags();

    @Message("Channel, audience, owner, type and flags of every touchpoint")
    String traitsLead();

    @Message("Settings of all touchpoints, by stage")
    String traitsCaption();

    @Message("{label} of {touchpoint}")
    String labelOf(String label, String touchpoint);

    @Message("Save all")
    String saveAll();

    @Message("No touchpoints yet. Add one to a stage first.")
    String noTouchpoints();
}
