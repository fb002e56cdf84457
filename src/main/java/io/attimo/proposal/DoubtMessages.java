package io.attimo.proposal;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import java.util.List;

/** What has to be decided about a file that the file does not say. */
@MessageBundle("doubts")
public interface DoubtMessages {

    @Message("Please look at this")
    String title();

    @Message("What the file does not say")
    String note();

    @Message("{count} columns")
    String ofColumns(int count);

    @Message("No column tells one answer from another: each row is taken as an answer of its own.")
    String keyUnknown();

    @Message("No column holds days. All answers are given today’s, {day}, unless you choose another.")
    String dayMissing(String day);

    @Message("The columns’ names seem to stand in row {row}; what stands above is taken for a title.")
    String headingBelowTitle(String row);

    @Message(
            "Its characters are stored in two ways, as where two files were put together: {characters}. Each is read as what it seems to be. Look whether letters are right, or choose under “How the file is read” what all of them are.")
    String charactersMixed(String characters);

    @Message(
            "The first row looks like the others, so it is read as an answer, and the columns are called by their place. If it names them, say under “How the file is read” that the heading has 1 row.")
    String headingMissing();

    @Message("Rows that have {values} here are no answers and are left out.")
    String leftOut(String values);

    @Message("Below the answers stand rows of averages or totals: {values}. They are left out.")
    String totalsLeftOut(String values);

    @Message("Some people did not come to the end: {values}. Their answers count, unless you leave those rows out.")
    String unfinished(String values);

    @Message(
            "Some people did not come to the end: {values}. Their rows are left out; if they are to count, do not use this column.")
    String unfinishedLeftOut(String values);

    @Message(
            "Some rows have no day here: those people did not come to the end and sent nothing off. Their rows are left out; if they are to count, do not use this column, and choose another day.")
    String unsentLeftOut();

    @Message(
            "Most rows have no day here: those people did not come to the end and sent nothing off. Leave out the rows that are blank here, or choose another day.")
    String unsent();

    @Message(
            "Two values, such as yes and no, are no experience at a touchpoint, so nothing is taken of it. If one of them is the better answer, choose “Outcome”; if they tell groups apart, “Segment”.")
    String twoValuesUnused();

    @Message(
            "Few values come here again and again, and no scale of them is known, so nothing is taken of it. If they are steps from bad to good, choose “Rating” and say what each stands for; if they tell groups apart, “Segment”.")
    String fewValuesUnused();

    @Message(
            "Each row seems to answer the one question that is named here. Say under “How the file is read” in which columns"
                    + " question and answer stand; as it is, no rating is taken.")
    String rowsOfQuestions();

    @Message(
            "Each row is read as one answer: to the question named here, with what stands in “{value}”. There are {questions} questions.")
    String rowPerAnswer(String questions, String value);

    @Message(
            "Each row is read as one answer: to the question named here, with what stands in “{value}”. The first rows ask {questions} questions; what others ask further down is left out.")
    String rowPerAnswerSoFar(String questions, String value);

    @Message("All that one person answered is taken as one answer: no other column tells those of one person apart.")
    String keyOfCustomer();

    @Message(
            "Taken as how many answers each row counts: all figures are weighted by it. If it says something else, choose "
                    + "“Each answer counts as one”.")
    String weighted();

    @Message("It says the same in all rows, so it tells no customers apart: none are told apart.")
    String customersAlike();

    @Message(
            "A journey has at most {most} touchpoints and outcomes: the first of the file are taken, and this is left out. To take it, leave out another.")
    String tooManyRatings(int most);

    @Message("No column was recognised as a rating. Say which are ratings, and on which scale.")
    String noRating();

    @Message(
            "The answers go to the journey “{journey}”, as some columns are called like its touchpoints. Choose another if they"
                    + " are not about it.")
    String goesTo(String journey);

    @Message(
            "The answers go to the journey “{journey}”, which is called as the file is. Choose another if they are not about it.")
    String goesToNamesake(String journey);

    @Message("Each row is a part of an answer. Choose the column that says whose.")
    String keyMissing();

    @Message("{columns} are read as the options of one question: {question}")
    String optionsOf(String columns, String question);

    @Message(
            "“{question}” has a column for each of its {options} options. They are left out: choose those that you need.")
    String optionsLeftOut(String options, String question);

    @Message("Some chose more than one of its options. They are a group of their own: “{label}”.")
    String severalChosen(String label);

    @Message("Its values fit more than one scale: {readings}. Write the one it is.")
    String scaleOpen(String readings);

    @Message(
            "Other columns of the same question hold marks that its own scale has not, so it is taken on “{scale}” as they are. If it was asked on another, write that.")
    String scaleOfSiblings(String scale);

    @Message(
            "One of its words is written a little otherwise than in the scale they seem to be of. They are taken as {words}. If not, change that below.")
    String slip(String words);

    @Message(
            "Several of its words are taken for one step: {words}. If they are steps of their own, give each its mark below, and change the scale.")
    String sameStep(String words);

    @Message(
            "It may be an order, in which 1 is the first, so its scale is left open. If each place is to count as a mark, the lowest being the best, write {readings}; if it is a rating after all, its scale; and if things were only put in order, do not use it as a rating.")
    String ranked(String readings);

    @Message(
            "Not all steps of its scale occur here. Its words are taken as marks on “{scale}”: if fewer steps were offered, change the scale and the words’ marks.")
    String fewSteps(String scale);

    @Message(
            "The words beside its numbers do not tell which end is the better one: the highest is taken as the best, on “{scale}”. If the lowest is, turn it round.")
    String wordsBeside(String scale);

    @Message("Too few different marks stand here to tell its scale. It may be {reading}: write the one it is.")
    String scaleOfFew(String reading);

    @Message(
            "Its few numbers may be marks, or codes of what somebody chose: it is not taken as a rating. If it is one, choose that and write its scale: {readings}.")
    String marksPerhaps(String readings);

    @Message(
            "It tells how often something was, which is no experience at a touchpoint: no rating is made of it. If it is one, choose that and write its scale: {readings}.")
    String howOften(String readings);

    @Message(
            "It tells how often something was, which is no experience at a touchpoint: no rating is made of it. If it is one, choose that, with the scale “{scale}”.")
    String howOftenOn(String scale);

    @Message(
            "The journey has it on the scale “{scale}”, but nobody here gave more than {highest}. If this survey asked on “{narrower}”, send the file to another journey: there the scale is its own.")
    String narrowerThanScale(String scale, String highest, String narrower);

    @Message("Not marks: {words}. Say below what that stands for: as it is, such cells are refused.")
    String strayWords(String words);

    @Message("or")
    String or();

    @Message("“{scale}”")
    String written(String scale);

    @Message("“{scale}” ({ends}, pain {pain}, glory {glory})")
    String writtenWithBands(String scale, String ends, String pain, String glory);

    @Message("Its scale is not known. Write it: its ends, and which marks are pain and which are glory.")
    String scaleUnknown();

    @Message("Nobody here gave more than 7. It is called NPS, so it is taken as 0 to 10.")
    String lowForNps();

    @Message(
            "The comma in “{cell}” may part decimals or thousands. On the scale it is read as decimals; if it parts thousands, do not use the column as a rating.")
    String commaOpen(String cell);

    @Message("Marks below 0 are taken as pain and those above it as glory: “{scale}”. If not, change the scale.")
    String belowNought(String scale);

    @Message(
            "High marks here go with low marks elsewhere. So the lowest may be the best mark: {readings}. If not, turn it round.")
    String againstTheOthers(String readings);

    @Message(
            "Here the words get worse as the numbers grow. So the lowest is taken as the best mark: {readings}. If not, turn it round.")
    String wordsFall(String readings);

    @Message(
            "No scale of these words is known. In the order in which the file has them they may be {steps}, or the other way round. Say which, or what each of them stands for, with its scale.")
    String wordsInOrder(String steps);

    @Message(
            "The journey has it on the scale “{scale}”, but marks here go from {lowest} to {highest}. Not on it: {outside}. Send the file to another journey, change the scale in the journey if it was always the wrong one, or say what these stand for, as words or as no answer, and then write the scale.")
    String outsideScale(String scale, String lowest, String highest, String outside);

    @Message(
            "Not known on the scale “{scale}” of the journey: {words}. Say below what that stands for: as it is, such cells are refused.")
    String wordsNotOnScale(String scale, String words);

    @Message(
            "Few of its words occur here. On the scale “{scale}” of the journey they are taken as {words}. If not, change that below.")
    String wordsOnScale(String scale, String words);

    @Message("{mark} “{word}”")
    String wordWithMark(String mark, String word);

    @Message("Some of its words have no mark yet. Say below what each of them stands for.")
    String wordsUnknown();

    @Message(
            "{day} in all rows: this was exported from a survey without date stamps. All answers are given today’s, {today}, unless you choose another.")
    String dayUnset(String day, String today);

    @Message("{cell} may be {#for meaning in meanings}{meaning}{#if meaning_hasNext} or {/if}{/for}. Choose which.")
    String dayOpen(String cell, List<String> meanings);

    @Message("{day} ({pattern})")
    String dayMeaning(String day, String pattern);

    @Message("“{cell}” is no day as the others are. Rows without a day are refused.")
    String dayOdd(String cell);

    @Message("How “{cell}” is to be read as a day is not known. Write its pattern.")
    String dayUnknown(String cell);
}
