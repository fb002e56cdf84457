package io.attimo.home;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the help page: what each number means and how it is computed. */
@MessageBundle("help")
public interface HelpMessages {

    @Message("Help")
    String title();

    @Message("What the numbers mean, and how each is computed.")
    String lead();

    @Message("On this page")
    String contents();

    @Message("Score")
    String score();

    @Message("Every rating keeps its own scale. Its score is its place on 0 to 100, so that different scales "
            + "fit into one picture; means on their own scale are shown where only one scale is meant. "
            + "Where the lowest mark is the best one, each mark is mirrored first.")
    String scoreFirst();

    @Message("“Not applicable”, “never used” and a blank are missing, never a number.")
    String scoreSecond();

    @Message("Glory and pain")
    String glory();

    @Message("Glory is a mark in the top band of its scale, pain one in the bottom band; a mark between "
            + "two bands, such as 6.5, belongs to the lower one. Their shares are "
            + "shown apart, because they do not cancel out: a customer in pain is not made good by one who is "
            + "delighted.")
    String gloryFirst();

    @Message("Touch and moment")
    String moment();

    @Message("A touch is one-way and the same for everybody. A moment is two-way and made for one person. "
            + "Attimo looks for the places where turning the one into the other is worth most.")
    String momentFirst();

    @Message("Moment types and flags")
    String types();

    @Message("In the order a customer meets them: stimulus (the wish begins), ZMOT (searching, reading what "
            + "others say), FMOT (first sight, deciding), AMOT (between buying and receiving), SMOT (using), "
            + "LMOT (telling others).")
    String typesFirst();

    @Message("A trigger moment is where the need starts. A medal moment comes after the functional need is "
            + "met and serves the emotional one.")
    String typesSecond();

    @Message("Net promoter score")
    String nps();

    @Message("The share p of promoters (9–10) minus the share d of detractors (0–6), times 100; only where "
            + "the scale is 0–10.")
    String npsFirst();

    @Message("Its interval is the adjusted Wald of Rocks (2016): ¾ detractor, 1½ passives and ¾ promoter are "
            + "added before computing, so that ten promoters out of ten do not claim certainty. Where people answered "
            + "several times, or a cell holds several touchpoints, it is that of a mean of −100, 0 and 100.")
    String npsSecond();

    @Message("CSAT and other shares")
    String csat();

    @Message("CSAT is the share of 4s and 5s on a 1–5 scale. Its interval, like that of glory and pain, is "
            + "Wilson’s. Where people answered several times, or a cell holds several touchpoints, a person can be in "
            + "it in part, and the interval is that of a mean of 0 and 1.")
    String csatFirst();

    @Message("Weights")
    String weights();

    @Message(
            "Where a file says as how many answers each counts (its weight), because some groups answered more often than "
                    + "others, means, shares, distributions, NPS and importance are weighted. An answer without a weight counts "
                    + "as one. A row whose weight is blank, 0, negative or no number is refused: nobody knows as how much it "
                    + "counts.")
    String weightsFirst();

    @Message(
            "Unequal weights make figures less sure: as sure as (Σw)²/Σw² answers of one weight (Kish 1965), which stands "
                    + "in place of n in the intervals of shares (Wilson) and of the NPS (Wald) and in the F tests of importance. "
                    + "The error of a mean is the linearized one of a weighted mean, by person. n, and what is hidden because too "
                    + "few answered, counts people, never weights.")
    String weightsSecond();

    @Message("Intervals and n")
    String interval();

    @Message("n counts people, not answers: who answered several times in a cell counts with each answer, and its "
            + "interval is by person. Who only wrote something, and rated nothing, is not counted. All intervals are "
            + "95\u00a0%.")
    String intervalFirst();

    @Message("A mean has Student’s t on the respondents’ means where there are 30 people or more, at least 20 of "
            + "them are away from the best mark and 20 from the worst, and they differ enough. Where they are "
            + "fewer, or nearly all say the same, t claims far too much: there the interval is that of a beta "
            + "distribution with the mean and variance of the posterior under a Dirichlet prior of total weight 1, "
            + "spread evenly over the scale’s marks (Perks 1947), or over 0–100 where a cell holds several "
            + "touchpoints. No interval leaves out the figure it stands beside: where it would, it reaches as far as "
            + "the figure.")
    String intervalSecond();

    @Message("Small groups are drawn to the middle")
    String shrinkage();

    @Message("The mean of a few people swings by chance. So each cell also has a shrunken value "
            + "(normal–normal empirical Bayes with the DerSimonian–Laird estimator of the spread between "
            + "touchpoints). With fewer than 30 respondents, or answers worth fewer by their weights, the page shows the "
            + "shrunken value with its own interval, pale; from 30 on the plain mean with the interval of a mean. "
            + "Colour always follows the shrunken value. With one or two cells nothing is shrunken.")
    String shrinkageFirst();

    @Message("Its interval does not take the spread between touchpoints for known: it sums over all spreads from 0 "
            + "to half the scale, each as likely beforehand as any, and so for the common mean (Rubin 1981; Gelman "
            + "2006), and is widened by how far the shrunken value lies from what that expects.")
    String shrinkageThird();

    @Message("For the Efron–Morris baseball data (Clemente, .400) this estimator gives .280; Efron and "
            + "Morris’s own constant gives .294.")
    String shrinkageSecond();

    @Message("Colours and signs")
    String signs();

    @Message(
            "The colour of a figure tells how far its shrunken value lies from this journey’s mean (its steps are 1.5, "
                    + "4 and 7.5 points of 100), or where it stands on the whole scale. A sign claims more: ▼ worse and ▲ "
                    + "better stand only where the interval that is shown leaves the journey’s mean out. ● says that the "
                    + "interval holds that mean: the difference may be chance, whatever the colour. Of twenty figures that "
                    + "are all alike, about one gets ▼ or ▲ all the same.")
    String signsFirst();

    @Message("Too few answers")
    String hidden();

    @Message("A cell with fewer respondents than your company’s anonymity minimum (5 or more) shows nothing: "
            + "no number, no colour, no comment. So that nobody can get at it by subtracting, others of its row "
            + "or column are hidden with it until together they hold enough people; and a view is hidden when "
            + "it, or what one of its filters takes away, holds too few. Periods of your own are widened to "
            + "whole weeks, and for whoever sees only figures until enough people lie on both sides; for them "
            + "a cell that has too few there stays hidden, and so does a view with more than two filters.")
    String hiddenFirst();

    @Message("Whoever sees only figures sees new answers cell by cell: a cell takes them in as soon as they come from "
            + "enough people, a part never before its total, and what has entered a total but not yet a part comes "
            + "from enough people too or waits for more. Answers of an import come in once it is through, those that "
            + "you record one by one once there are one for a hundred that are in, and under two filters a "
            + "cell is hidden while its new answers are few. Comments are told to them as words alone, in no order, "
            + "without day and mark. Editors and administrators see every answer at once.")
    String hiddenSecond();

    @Message("Importance")
    String importance();

    @Message("How much of the outcome’s explained variance (R²) is owed to a touchpoint, averaged over all "
            + "orders in which the touchpoints could be taken in: LMG (Lindeman, Merenda and Gold 1980), also "
            + "known as Shapley value. The shares add up to R². It is computed exactly for up to 20 "
            + "touchpoints.")
    String importanceFirst();

    @Message("Missing answers: every correlation uses the people who answered both questions (pairwise); "
            + "reach says how many used a touchpoint. The interval comes from 1,000 resamples of 200 groups of"
            + " respondents.")
    String importanceSecond();

    @Message(
            "Importance always belongs to one outcome, and it is an association: only a hold-out shows an " + "effect.")
    String importanceThird();

    @Message("Verdicts")
    String verdict();

    @Message("Confirmed moment of truth: the whole regression is significant (F test, p < .01); that all "
            + "touchpoints decide alike is refuted twice: by an F test against the regression on their plain sum "
            + "(p < .05), and by Hotelling’s T², which asks whether the coefficients of the touchpoints that have enough "
            + "answers differ by more than they vary between the resamples (p < .05); where most give the top mark, F "
            + "alone claims too much; "
            + "enough people answered, β is positive and the interval’s lower end is above the fair share R²/p. "
            + "Refuted: all alike is refuted, and its upper end is below the fair share. Open: neither.")
    String verdictFirst();

    @Message("Suppressor: the 95\u00a0% intervals of r and β both exclude 0, on opposite sides; never a moment of "
            + "truth. Where both are negative, or the sign may be chance, it stays open and its sign is told. Too "
            + "few: fewer than the larger of 100 and 15 · p people answered both. Where fewer than the anonymity "
            + "minimum did, there is no figure.")
    String verdictSecond();

    @Message("Expected gain")
    String gain();

    @Message("What the outcome’s mean would be expected to gain if the touchpoint rose to the upper quartile "
            + "Q of this journey’s touchpoints; b is its coefficient in the joint regression, x̄ its mean. In "
            + "points of the outcome’s 0–100 score. An association, not a promise.")
    String gainFirst();

    @Message("Rank of a suggestion")
    String rank();

    @Message("Convertibility is 1 where a touchpoint speaks to many and ½ where it already speaks to one; "
            + "effort is 1, 2 or 3. Open touchpoints stand below all confirmed ones; where answers are "
            + "missing, the suggestion says how many.")
    String rankFirst();

    @Message("gain’s lower end × reach × convertibility ÷ effort")
    String rankFormula();

    @Message("Keyboard")
    String keys();

    @Message("Everything works with Tab, Enter and Space; the first Tab on a page offers to skip to its "
            + "content. Nothing needs a mouse, dragging or JavaScript.")
    String keysFirst();
}
