package io.attimo.insight;

import io.attimo.disclosure.Metric;
import io.attimo.journey.MomentType;
import io.attimo.journey.Scale;
import io.attimo.statistics.DriverVerdict;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the journey's map and of a touchpoint's figures. */
@MessageBundle("insight")
public interface InsightMessages {

    @Message("“{value}” is nothing that {parameter} can be for this journey.")
    String noSuchView(String parameter, String value);

    @Message("{n} people")
    String people(String n);

    @Message("{first} to {last}")
    String days(String first, String last);

    @Message("See suggestions")
    String seeSuggestions();

    @Message("Where it hurts, and the outcomes")
    String numbers();

    @Message("Hurts most")
    String hurtsMost();

    @Message("Hurts most, and decides")
    String hurtsAndDecides();

    @Message("{#if scale.reversed}on {best} (best) to {worst}{#else}of {best}{/if}")
    String ofScale(Scale scale, String best, String worst);

    @Message("of 100")
    String ofHundred();

    @Message("n\u00a0{n} · {pain} in pain")
    String hurtNote(String n, String pain);

    @Message(
            "Carries {share} of the {all} points of R² that “{outcome}” owes to the journey ({low} to {high}): a confirmed moment of truth.")
    String carries(String share, String all, String outcome, String low, String high);

    @Message("n\u00a0{n} · {glory} glory, {pain} pain")
    String outcomeNote(String n, String glory, String pain);

    @Message("NPS")
    String nps();

    @Message("Net promoter score: share of promoters (9–10) minus share of detractors (0–6), from −100 to 100")
    String npsMeaning();

    @Message("Too few answers")
    String tooFew();

    @Message("{days} together: too few for each")
    String together(String days);

    @Message("No answers yet")
    String noAnswers();

    @Message("not told here")
    String notHere();

    @Message("Filters")
    String filters();

    @Message("Period:")
    String period();

    @Message("all time")
    String allTime();

    @Message("since {from}")
    String since(String from);

    @Message("until {to}")
    String until(String to);

    @Message("Own periods snap to whole weeks, and to longer ones where too few people would be left out.")
    String snaps();

    @Message("Show")
    String show();

    @Message("all")
    String all();

    @Message("Reset")
    String reset();

    @Message("Moments of truth, stage by stage")
    String mapTitle();

    @Message("{metric} by {rows} and stage")
    String gridTitle(String metric, String rows);

    @Message("Rows")
    String rows();

    @Message("Touchpoints")
    String touchpoints();

    @Message("Moment types")
    String types();

    @Message("Channels")
    String channels();

    @Message("Metric")
    String metric();

    @Message(
            "{#when metric}{#is EXPERIENCE}Experience{#is GLORY}Glory{#is PAIN}Pain{#is IMPORTANCE}Importance{#is N}People{#is NPS}NPS{#is CSAT}CSAT{/when}")
    String metricName(Metric metric);

    @Message(
            "{#when type}{#is STIMULUS}Stimulus{#is ZMOT}ZMOT, searching{#is FMOT}FMOT, first sight{#is AMOT}AMOT, waiting for it{#is SMOT}SMOT, using{#is LMOT}LMOT, telling others{/when}")
    String type(MomentType type);

    @Message(
            "{#when verdict}{#is CONFIRMED}confirmed{#is REFUTED}refuted{#is OPEN}open{#is SUPPRESSOR}suppressor{#is TOO_FEW}not enough answers{/when}")
    String verdict(DriverVerdict verdict);

    @Message("Experience by stage: {stages}; the journey’s mean is {mean}")
    String curve(String stages, String mean);

    @Message("mean {mean}")
    String mean(String mean);

    @Message("worse")
    String below();

    @Message("no sure difference")
    String near();

    @Message("better")
    String above();

    @Message("n\u00a0{n}")
    String n(String n);

    @Message("n\u00a0{n} · pain {pain}")
    String meta(String n, String pain);

    @Message("confirmed moment of truth")
    String moment();

    @Message("importance {share}")
    String importance(String share);

    @Message("all: {value}")
    String stageTotal(String value);

    @Message("Seven shades, from the worst to the best")
    String shades();

    @Message("Four shades, from the least to the most")
    String amounts();

    @Message("Colours from the least to the most")
    String legendAmounts();

    @Message("Colours by the distance from the mean")
    String legendRelative();

    @Message("Colours over the whole scale, from the lowest to the highest")
    String legendWhole();

    @Message("▼ worse, ▲ better than this journey’s mean of {mean}; ● the interval holds that mean")
    String legendSigns(String mean);

    @Message("▼ worse, ▲ better than the common mean of these figures, {mean}; ● the interval holds that mean")
    String legendCommonSigns(String mean);

    @Message("◆ confirmed moment of truth for “{outcome}”")
    String legendMoment(String outcome);

    @Message("▂ bar: importance for “{outcome}”, an association and not an effect")
    String legendBar(String outcome);

    @Message("{minimum} to 29 people: drawn toward the journey’s mean")
    String legendPale(int minimum);

    @Message("Colour by the whole scale")
    String colourWhole();

    @Message("Colour by the distance from the mean")
    String colourRelative();

    @Message(
            "Answers count by their weights: means, shares, NPS and importance are weighted, and their intervals wider for it. n counts people; what is worth fewer than 30 answers of one weight is drawn toward the journey’s mean too.")
    String weighted();

    @Message(
            "Answers count by their weights: the {n} people are as sure as {effective} answers of one weight. Figures, trend, shares of the distribution and importance are weighted; n counts people.")
    String weightedHere(String n, String effective);

    @Message("The intervals of importance are being computed; load the page again in a moment.")
    String computing();

    @Message("This view stays hidden")
    String hiddenTitle();

    @Message(
            "It, or what one of its filters leaves out, holds fewer than {minimum} people: its figures could be traced to them. Take a filter away or choose a longer period.")
    String hidden(int minimum);

    @Message(
            "Some figures are hidden because fewer than {minimum} people stand behind them, or because such a figure could be had from them by subtraction.")
    String someHidden(int minimum);

    @Message("Nobody has answered yet")
    String emptyTitle();

    @Message("Import a file of answers or record a score, and the map fills.")
    String empty();

    @Message("Import answers")
    String importAnswers();

    @Message("Figures")
    String figures();

    @Message("not surely different from the journey’s mean of {mean} · n\u00a0{n}")
    String nearMean(String mean, String n);

    @Message("{points} below the journey’s mean · n\u00a0{n}")
    String pointsBelow(String points, String n);

    @Message("{points} above the journey’s mean · n\u00a0{n}")
    String pointsAbove(String points, String n);

    @Message("Importance for “{outcome}”")
    String importanceFor(String outcome);

    @Message("of {all} points of R² · n\u00a0{n} · reach {reach}")
    String importanceNote(String all, String n, String reach);

    @Message("TouchpointTrend")
    String trend();

    @Message("Step")
    String step();

    @Message("Weeks")
    String weeks();

    @Message("Months")
    String months();

    @Message("{name}: mean 0–100 from {first} to {last}; the table below has each figure")
    String trendLabel(String name, String first, String last);

    @Message(
            "Mean 0–100; the band is its 95\u00a0% interval. Times with too few answers are left out. A month is the whole weeks whose Thursday lies in it.")
    String trendNote();

    @Message("As a table")
    String asTable();

    @Message("Time")
    String time();

    @Message("Mean")
    String meanHead();

    @Message("95\u00a0% interval")
    String interval();

    @Message("People")
    String peopleHead();

    @Message("Answers")
    String answersHead();

    @Message("Distribution")
    String distribution();

    @Message("Mark")
    String mark();

    @Message("Share")
    String share();

    @Message("Comments")
    String comments();

    @Message("{n} with words, newest first")
    String commentCount(String n);

    @Message("{n} with words, in no order; day and mark stand beside them for editors")
    String wordsAlone(String n);

    @Message("Nobody wrote a comment.")
    String noComments();

    @Message("rated")
    String rated();

    @Message("Suggestions")
    String suggestions();

    @Message("For every outcome")
    String everyOutcome();

    @Message("For “{outcome}”")
    String forOutcome(String outcome);

    @Message("Nothing is suggested here for “{outcome}”.")
    String noSuggestion(String outcome);

    @Message("What to do about it")
    String whatToDo();

    @Message("{what}: done on {day}")
    String done(String what, String day);

    @Message("About it")
    String about();

    @Message("Stage")
    String stage();

    @Message("Moment type")
    String momentType();

    @Message("Channel")
    String channel();

    @Message("Speaks to")
    String audience();

    @Message("{#when audience}{#is ONE_TO_MANY}everybody alike{#is ONE_TO_ONE}one person{/when}")
    String audienceName(io.attimo.journey.OneToOneOrMany audience);

    @Message("Owner")
    String owner();

    @Message("Scale")
    String scale();

    @Message("{name}{#if scale.reversed}, {best} is the best{/if}")
    String scaleName(Scale scale, String name, String best);

    @Message(
            "{#if count == 1}1 cell of imported files was{#else}{cells} cells of imported files were{/if} to be marks of this touchpoint and could not be read; none of the figures holds them.")
    String unreadMarks(long count, String cells);

    @Message(
            "Some cells of imported files were to be marks of this touchpoint and could not be read; none of the figures holds them.")
    String someUnreadMarks();

    @Message(
            "{outcome}: {#if count == 1}1 cell of imported files was to be a mark{#else}{cells} cells of imported files were to be marks{/if} and could not be read; none of the figures holds {#if count == 1}it{#else}them{/if}.")
    String unreadMarksOf(String outcome, long count, String cells);

    @Message(
            "{outcome}: some cells of imported files were to be marks and could not be read; none of the figures holds them.")
    String someUnreadMarksOf(String outcome);

    @Message("Change the scale of {outcome}")
    String changeScaleOf(String outcome);

    @Message("To the imports")
    String toImports();

    @Message("Change the scale")
    String changeScale();

    @Message("Scale of {touchpoint}")
    String scaleOf(String touchpoint);

    @Message(
            "All its answers are read anew. A mark that the new scale does not hold is kept and counts as no answer; it is back as soon as a scale holds it.")
    String scaleLead();

    @Message(
            "1-5, 1-7, 1-10, nps, 0-1, or ends, pain and glory: 0-100, 0-40, 70-100. Where the lowest mark is the best, the highest comes first: 5-1.")
    String scaleHint();

    @Message(
            "This is no scale that can be read. Of any but the known ones its pain and glory have to be said too: 1-4, 1-2, 3-4.")
    String noScale();

    @Message("Show what would change")
    String showEffect();

    @Message("Before and after")
    String beforeAndAfter();

    @Message("Now")
    String scaleNow();

    @Message("It would be")
    String scaleThen();

    @Message("Marks that are not on it")
    String offScale();

    @Message("Experience, of 100")
    String experienceOnScale();

    @Message("The scale was changed.")
    String scaleChanged();

    @Message(
            "{#if count == 1}1 mark is not on the scale and counts as no answer.{#else}{marks} marks are not on the scale and count as no answers.{/if}")
    String marksOffScale(long count, String marks);

    @Message("unknown")
    String unknown();

    @Message(
            "The correlations of different respondents did not fit together and were drawn toward 0 by the share {lambda}.")
    String repaired(String lambda);

    @Message("{touchpoints} say the same thing: each follows from the others, and what they decide is theirs together.")
    String sameThing(String touchpoints);

    @Message("“{name}”")
    String quoted(String name);

    @Message("β {beta}, r {r}: better marks go with a worse outcome once the others are known.")
    String negative(String beta, String r);

    @Message("{others} and {last}")
    String and(String others, String last);

    @Message(
            "All said the same of “{touchpoint}”: it is constant, so nobody can tell what it decides, and it is left out.")
    String constant(String touchpoint);

    @Message(
            "Hardly anybody answered both “{touchpoint}” and the outcome, or the outcome does not differ among them: it is left out.")
    String hardlyAnswered(String touchpoint);

    @Message("Hardly anybody answered both “{first}” and “{second}”: they were taken as unrelated.")
    String neverTogether(String first, String second);

    @Message("Only {remaining} of {all} responses have every answer: they may not stand for the others.")
    String fewRows(String remaining, String all);

    @Message("So many touchpoints cannot be done exactly; the shares are sampled, with a standard error up to {error}.")
    String sampled(String error);

    @Message("What decides is not worked out for more than {most} touchpoints: no survey could tell them apart.")
    String tooManyDrivers(String most);

    @Message("Hardly anybody gave the outcome: nothing can be said.")
    String noOutcome();

    @Message("All gave the same answer to “{outcome}”: it is constant, so nothing can be said of what decides it.")
    String constantOutcome(String outcome);

    @Message("Experience")
    String experience();

    @Message("Pain")
    String pain();

    @Message("Glory")
    String glory();
}
