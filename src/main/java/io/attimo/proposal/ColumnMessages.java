package io.attimo.proposal;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of what the columns of a file mean. */
@MessageBundle("columns")
public interface ColumnMessages {

    @Message("What is in each column?")
    String columnsTitle();

    @Message("{#if columns == 1}1 column{#else}{columns} columns{/if}, parted by {separator}, {characters}")
    String columnsLead(int columns, String separator, String characters);

    @Message("{#if columns == 1}1 column{#else}{columns} columns{/if} of the sheet")
    String columnsOfSheet(int columns);

    @Message("Sheet")
    String sheet();

    @Message("An import takes the rows of one sheet.")
    String sheetHint();

    @Message("Show this sheet")
    String showSheet();

    @Message("Sheet {sheet}: {sentence}")
    String inSheet(String sheet, String sentence);

    @Message("{#when separator}{#is ','}comma{#is ';'}semicolon{#is 'tab'}tab{#else}{separator}{/when}")
    String separator(String separator);

    @Message("How the file is read")
    String layoutTitle();

    @Message("Row {row}")
    String row(int row);

    @Message("The heading begins in row")
    String headingFirst();

    @Message("What stands above it is a title.")
    String headingFirstHint();

    @Message("Rows of the heading")
    String headingRows();

    @Message("0 where it has none: the columns are then called by their place, as #7.")
    String headingRowsHint();

    @Message("The names stand in row")
    String headingNames();

    @Message("Characters")
    String encoding();

    @Message("as found in the file")
    String encodingFound();

    @Message("With these it reads: {words}")
    String letters(String words);

    @Message("Column of the question")
    String questionColumn();

    @Message("Only where each row answers one single question.")
    String questionColumnHint();

    @Message("Column of the answer")
    String valueColumn();

    @Message("A row holds all answers")
    String noQuestionColumn();

    @Message("Choose both, and not the same: the column of the question and that of the answer.")
    String answerColumnsWanted();

    @Message("Several of these")
    String several();

    @Message("Read the file this way")
    String readSo();

    @Message("A row number from {least} to {most}.")
    String rowWanted(String least, String most);

    @Message("A number from {least} to {most}.")
    String rowsWanted(String least, String most);

    @Message("Choose one of the characters in the list.")
    String charactersWanted();

    @Message("{shown} of {all} columns are shown: those that are used.")
    String wideLead(String shown, String all);

    @Message("Show these columns too")
    String more();

    @Message("Names or places, parted by commas: #12, #40-#60")
    String moreHint();

    @Message("Show them")
    String showMore();

    @Message("First five rows")
    String preview();

    @Message("as they stand in the file")
    String previewNote();

    @Message("Who, when and where to")
    String whoAndWhen();

    @Message("Journey")
    String journey();

    @Message("A name that is there already is extended, never replaced.")
    String journeyHint();

    @Message("Source")
    String source();

    @Message("A row of the same source and key is the same answer. What it would change is shown before.")
    String sourceHint();

    @Message("Answers")
    String answers();

    @Message("A column tells them apart")
    String answerColumn();

    @Message("Each row is an answer of its own")
    String answerRow();

    @Message("Key of the answer")
    String key();

    @Message(
            "A number that each answer has once, not the person’s: whoever answers again would replace what they said.")
    String keyHint();

    @Message("Customer")
    String customer();

    @Message("Who answered, the same in all files: an e-mail address or a customer number.")
    String customerHint();

    @Message("No column names them")
    String customerUnknown();

    @Message("Weight")
    String weight();

    @Message(
            "As how many answers each counts, where groups answered more often than others. A row without a number above 0 is refused.")
    String weightHint();

    @Message("Each answer counts as one")
    String weightNone();

    @Message("Choose a column")
    String chooseColumn();

    @Message("Date")
    String date();

    @Message("{column}: {cell} is {day} ({pattern})")
    String dayChoice(String column, String cell, String day, String pattern);

    @Message("From a column, by a pattern of your own")
    String dateColumn();

    @Message("One fixed day")
    String dateDay();

    @Message("Column of the date")
    String dateColumnLabel();

    @Message("Pattern of the date")
    String pattern();

    @Message(
            "For example dd/MM/yyyy, MM/dd/yyyy or yyyy-MM-dd. It is read strictly and never guessed. A workbook’s own dates need none.")
    String patternHint();

    @Message("Text before the cell")
    String prefix();

    @Message("For cells that hold a part of the date only: with 2017-05- and yyyy-MM-d, 13 is 13 May 2017.")
    String prefixHint();

    @Message("Time zone")
    String zone();

    @Message(
            "In which times stand that tell none, and of those that do the one whose day counts: Europe/Rome or UTC. Blank: the day as it is written, or the company’s where the time tells its zone.")
    String zoneHint();

    @Message("Fixed day")
    String day();

    @Message("Columns")
    String columns();

    @Message("The same for all these columns")
    String alike();

    @Message("Said once and filled in below, where each can still be changed. What is left blank stays as it is.")
    String alikeNote();

    @Message("Which columns")
    String alikeWhich();

    @Message(
            "{#if count == 1}1 column{#else}{count} columns{/if} without a scale{#if unused}, {unused} not used so far{/if}: {names}")
    String alikeOpen(int count, int unused, String names);

    @Message(
            "{#if count == 1}1 column{#else}{count} columns{/if} that may be on {readings}{#if unused}, {unused} not used so far{/if}: {names}")
    String alikeShape(int count, int unused, String readings, String names);

    @Message(
            "{#if count == 1}1 column{#else}{count} columns{/if} in words without a scale{#if unused}, {unused} not used so far{/if}: {names}")
    String alikeInWords(int count, int unused, String names);

    @Message("{#if count == 1}The rating{#else}Each rating ({count}){/if}")
    String alikeRatings(int count);

    @Message("Those not used yet become")
    String alikeUse();

    @Message("Or only these")
    String alikeThese();

    @Message("Fill in for all of them")
    String alikeFill();

    @Message("Used as")
    String use();

    @Message(
            "{#when use}{#is NONE}Not used{#is RATING}Rating{#is OUTCOME}Outcome{#is SEGMENT}Segment{#is COMMENT}Comment{#is OPTION}Option of the above{#is LEAVE_OUT}Leaves rows out{#is KEEP_ONLY}Keeps only rows{/when}")
    String useAs(ColumnForm.Use use);

    @Message(
            "{#when task}{#is KEY}Answer key{#is CUSTOMER}Customer{#is DAY}Day{#is WEIGHT}Weight{#is QUESTION}Question{#is ANSWER}Answer to the question{/when}")
    String taskOf(ColumnForm.Task task);

    @Message("{#if count == 1}1 more column{#else}{count} more columns{/if}, of which nothing is taken")
    String unused(int count);

    @Message("Nothing is taken of this file yet. Choose below what its columns are.")
    String noneUsed();

    @Message("Columns that are not used")
    String unusedTitle();

    @Message(
            "{#when holds}{#is NOTHING}not taken: blank{#is ONE_VALUE}not taken: the same in all rows{#is DAYS}not taken: a date{#is NUMBERS}not taken: numbers that are no marks{#is FEW_WORDS}not taken: words that are no marks{#is FREE_TEXT}not taken: free text{/when}")
    String holds(ColumnSummary.Holds holds);

    @Message("Stage")
    String stage();

    @Message("Survey")
    String newStage();

    @Message("Name people read")
    String name();

    @Message("Scale")
    String scale();

    @Message("Codes that mean missing")
    String missing();

    @Message("Labels of a segment, values of rows")
    String labels();

    @Message(
            "Scales: 1-5, 1-7, 1-10, nps, 0-1, or your own as ends, pain, glory: 0-100, 0-40, 70-100. Where the lowest mark is the best, the highest comes first: 5-1, or 6-1, 5-6, 1-2. Missing codes are parted by commas, and stand in quotes where they hold one; a blank cell is always missing. Labels stand one a line as 1=English, with *=Other for all other codes. Of a column that leaves rows out, or keeps only some, they are the values of those rows, one a line, and \"\" for a blank cell. Where a question has a column for each option, the first is the rating, outcome or segment and the others are its options, of a rating from the lowest mark; labels of such a segment stand as #12=Friends, and *=Several of these is for whoever chose more than one. The name of a comment is the touchpoint it is about, or blank.")
    String columnsHint();

    @Message("Rows that have {values} in “{column}” are left out as well, until that column is not used.")
    String rowsBesideLeftOut(String column, String values);

    @Message("Only rows that have {values} in “{column}” are taken, until that column is not used.")
    String rowsBesideKept(String column, String values);

    @Message("Words for marks")
    String words();

    @Message("Said once for all columns that are answered in the same words")
    String wordsNote();

    @Message("Columns: {columns}")
    String wordsOf(String columns);

    @Message("Word in the file")
    String word();

    @Message("These words stand here")
    String wordsOrder();

    @Message("in no order: see below")
    String wordsUnordered();

    @Message("from the worst to the best")
    String wordsUp();

    @Message("from the best to the worst")
    String wordsDown();

    @Message("Stands for")
    String wordMeans();

    @Message("not decided: cannot be read")
    String wordUndecided();

    @Message("no answer")
    String wordMissing();

    @Message("Try it without saving")
    String tryIt();

    @Message("Another file")
    String anotherFile();

    @Message("Use a mapping instead")
    String mappingTitle();

    @Message("A mapping says in one piece of JSON what all columns mean, as the API takes it.")
    String mappingLead();

    @Message("Or a file that holds it")
    String mappingFile();

    @Message("Try it with this mapping")
    String mappingTry();

    @Message("Try it with this file")
    String mappingFileTry();
}
