package io.attimo.intake;

import io.attimo.platform.files.BadFile;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of imports. */
@MessageBundle("intake")
public interface IntakeMessages {

    @Message("Import answers")
    String title();

    @Message("A CSV file or an Excel workbook (XLSX), one row for each person who answered.")
    String lead();

    @Message("Steps of the import")
    String steps();

    @Message("File")
    String stepFile();

    @Message("Columns")
    String stepColumns();

    @Message("Dry run")
    String stepTry();

    @Message("Import")
    String stepRun();

    @Message("Result")
    String stepResult();

    @Message("done")
    String stepDone();

    @Message("Choose a file, or drop it on the button")
    String chooseFile();

    @Message(
            "CSV up to 200 MB: UTF-8, UTF-16 or Windows-1252; comma, semicolon or tab; line breaks in quotes are fine. XLSX up to 10 MB: of its sheets you choose one, and its dates come as 2026-05-31. Both up to 256 columns.")
    String fileHint();

    @Message("Upload and look")
    String upload();

    @Message("Choose a file first.")
    String fileMissing();

    @Message(
            "The file could not be stored: there is no room left on our side. Nothing was changed; please try again later.")
    String notStored();

    @Message("Earlier imports")
    String earlier();

    @Message("Nothing has been imported yet.")
    String noneYet();

    @Message("When")
    String when();

    @Message("State")
    String stateTitle();

    @Message("Rows")
    String rows();

    @Message("Refused")
    String refused();

    @Message(
            "{#when state}{#is UPLOADED}waits for its columns{#is CHECKING}being tried{#is CHECKED}tried, not imported{#is RUNNING}running{#is DONE}done{#is FAILED}failed{#is CANCELLED}cancelled{#is UNDOING}being undone{#is UNDONE}undone{#is RETURNING}being brought back{/when}")
    String state(Import.State state);

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

    @Message("{#when separator}{#is ','}comma{#is ';'}semicolon{#is 'tab'}tab{/when}")
    String separator(String separator);

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

    @Message("Rows with the same source and key are updated, never doubled.")
    String sourceHint();

    @Message("Respondent key")
    String key();

    @Message("What tells one respondent from another.")
    String keyHint();

    @Message("Choose a column")
    String chooseColumn();

    @Message("Date")
    String date();

    @Message("From a column")
    String dateColumn();

    @Message("One fixed day")
    String dateDay();

    @Message("Column of the date")
    String dateColumnLabel();

    @Message("Pattern of the date")
    String pattern();

    @Message("For example dd/MM/yyyy, MM/dd/yyyy or yyyy-MM-dd. It is read strictly and never guessed.")
    String patternHint();

    @Message("Text before the cell")
    String prefix();

    @Message("For cells that hold a part of the date only: with 2017-05- and yyyy-MM-d, 13 is 13 May 2017.")
    String prefixHint();

    @Message("Fixed day")
    String day();

    @Message("Columns")
    String columns();

    @Message("Column")
    String column();

    @Message("Used as")
    String use();

    @Message(
            "{#when use}{#is NONE}Not used{#is RATING}Rating{#is OUTCOME}Outcome{#is SEGMENT}Segment{#is COMMENT}Comment{/when}")
    String useAs(Columns.Use use);

    @Message("Stage")
    String stage();

    @Message("Name people read")
    String name();

    @Message("Scale")
    String scale();

    @Message("Codes that mean missing")
    String missing();

    @Message("Labels of a segment")
    String labels();

    @Message(
            "Scales: 1-5, 1-7, nps, or your own as ends, pain, glory: 0-100, 0-40, 70-100. Missing codes are parted by commas; a blank cell is always missing. Labels stand one a line as 1=English, with *=Other for all other codes. The name of a comment is the touchpoint it is about, or blank.")
    String columnsHint();

    @Message("Try it without saving")
    String tryIt();

    @Message("Another file")
    String anotherFile();

    @Message("Use a mapping instead")
    String mappingTitle();

    @Message("A mapping says in one piece of JSON what all columns mean, as the API takes it.")
    String mappingLead();

    @Message("Mapping")
    String mappingText();

    @Message("Or a file that holds it")
    String mappingFile();

    @Message("Try it with this mapping")
    String mappingTry();

    @Message("Paste a mapping or choose a file that holds one.")
    String mappingMissing();

    @Message("The mapping this import uses")
    String mappingDownload();

    @Message("Dry run: nothing saved yet")
    String tryTitle();

    @Message("{#if count == 1}1 row{#else}{rows} rows{/if} read, for {journey}")
    String tryLead(long count, String rows, String journey);

    @Message("Good rows")
    String good();

    @Message("Warned, still taken")
    String warned();

    @Message("What we found")
    String found();

    @Message("Every row is good.")
    String foundNothing();

    @Message("Download all as CSV")
    String download();

    @Message("The first {shown} are shown.")
    String foundFirst(int shown);

    @Message("Line")
    String line();

    @Message("Value")
    String value();

    @Message("Reason")
    String reasonTitle();

    @Message("Row is")
    String rowIs();

    @Message("refused")
    String rowRefused();

    @Message("warned")
    String rowWarned();

    @Message(
            "{#when reason}{#is RAGGED}The row has more or fewer cells than the header: {detail}{#is KEY_EMPTY}The key is blank{#is KEY_TOO_LONG}The key has more than {detail} characters{#is DATE_UNREADABLE}No date of the pattern {detail}{#is NOT_A_NUMBER}Not a number; the scale is {detail}{#is OFF_SCALE}Not on the scale {detail}{#is LABEL_TOO_LONG}The label has more than {detail} characters{#is COMMENT_TOO_LONG}The comment has more than {detail} characters{#is KEY_AGAIN}This key was there before; the later row counts{#is LABEL_UNKNOWN}A code of {detail} without a label; it stands for itself{/when}")
    String reason(Finding.Reason reason, String detail);

    @Message("{#if count == 1}Import 1 row{#else}Import {rows} rows{/if}")
    String run(long count, String rows);

    @Message("Change columns")
    String change();

    @Message("No row of this file can be taken.")
    String nothingToTake();

    @Message(
            "{#when state}{#is CHECKING}Trying {file}{#is UNDOING}Undoing {file}{#is RETURNING}Bringing {file} back{#else}Importing {file}{/when}")
    String atWorkTitle(Import.State state, String file);

    @Message("You can close this page; the work goes on.")
    String progressLead();

    @Message("{done} of {total} rows")
    String progress(String done, String total);

    @Message("Counting rows")
    String counting();

    @Message("{refused} refused so far")
    String refusedSoFar(String refused);

    @Message("Cancel the import")
    String cancel();

    @Message("This page renews itself every two seconds.")
    String renews();

    @Message("Renew now")
    String renew();

    @Message(
            "{#when state}{#is DONE}{file} is in{#is FAILED}{file} was not imported{#is UNDONE}The import of {file} is undone{#else}The import of {file} was cancelled{/when}")
    String resultTitle(Import.State state, String file);

    @Message("Into {journey}, {from} to {to}")
    String doneLead(String journey, String from, String to);

    @Message("What was imported before stays, and so does what this file brought until then. Undo takes that back.")
    String cancelledLead();

    @Message("What it added is gone, and what it changed is as it was before.")
    String undoneLead();

    @Message(
            "In {#if count == 1}1 row{#else}{rows} rows{/if} a later import had written some answers anew; those stay.")
    String laterStays(long count, String rows);

    @Message("{by} undid it on {when}. It can be brought back until {day}.")
    String inBin(String by, String when, String day);

    @Message(
            "The journey {journey} went in the bin too: an import had made it, and nothing else uses it. It comes back together with the import.")
    String journeyWent(String journey);

    @Message("The journey {journey}, which it had made, stays: there is more in it than this import.")
    String journeyStays(String journey);

    @Message("{#if journey}import into {journey}{#else}import{/if}")
    String binned(String journey);

    @Message("Open the map")
    String openMap();

    @Message("Added")
    String added();

    @Message("Updated")
    String updated();

    @Message("Unchanged")
    String unchanged();

    @Message("Details")
    String details();

    @Message("By")
    String by();

    @Message("Refused and warned rows")
    String findings();

    @Message("Go on where it stopped")
    String resume();

    @Message("Undo the whole import")
    String undo();

    @Message("Line {line}: {sentence}")
    String atLine(String line, String sentence);

    @Message(
            "{#when fault}{#is EMPTY}The file is empty.{#is NO_ROWS}The file has a header and no rows.{#is TOO_LARGE}The file is larger than {detail}.{#is TOO_MANY_ROWS}The file has more than {detail} rows.{#is TOO_MANY_COLUMNS}The file has more than {detail} columns.{#is HEADER_EMPTY}Column {detail} has no name in the header.{#is HEADER_TWICE}Two columns are called {detail}.{#is HEADER_TOO_LONG}A column’s name has more than {detail} characters.{#is LINE_TOO_LONG}A row without end: it has more than {detail} characters.{#is QUOTE_NOT_CLOSED}A quote that is opened here is never closed.{#is NUL}There is a NUL byte: this is no text.{#is NOT_TEXT}There are bytes that are no text.{#is TOO_MANY_LABELS}Too many different values for a segment ({detail}).{#is OLD_WORKBOOK}This is a workbook of the old kind (XLS) or one with a password. Save it as XLSX without a password.{#is NO_WORKBOOK}This is an archive, but no workbook that can be read. Save it as XLSX again, or as CSV.{#is TOO_LARGE_INSIDE}The workbook unpacks to more than it may: {detail}, and no part more than a hundredfold. Save it as CSV.{#is TOO_MANY_PARTS}The workbook has more than {detail} parts. Save the one sheet as CSV.{#is ODD_PART}The workbook holds a part whose name cannot be right: {detail}{#is ARCHIVE_INSIDE}The workbook holds another archive: {detail}. Take it out, or save the sheet as CSV.{#is DOCTYPE}The workbook holds a document type, which no workbook needs. It was not read.{#is TOO_MANY_SHEETS}The workbook has more than {detail} sheets. Keep the one with the answers.{#is NO_SUCH_SHEET}The workbook has no such sheet. It has: {detail}{#is BROKEN_PART}The workbook is damaged here. Save it as XLSX again, or as CSV.{#is CELL_TOO_LONG}A cell has more than {detail} characters.{#is TOO_MUCH_TEXT}The workbook holds more text than can be kept in mind ({detail}). Save it as CSV.{#is TOO_SLOW}The workbook takes too long to read. Save it as CSV.{/when}")
    String badFile(BadFile.Fault fault, String detail);

    @Message(
            "{#when fault}{#is NOT_JSON}This is not JSON {detail}{#is TOO_LARGE}larger than {detail}{#is UNKNOWN_FIELD}no such field{#is WRONG_VALUE}not a value that can stand here {detail}{#is MISSING}must be given{#is TOO_LONG}longer than {detail} characters{#is ODD_CHARACTERS}holds characters that can be neither stored nor shown{#is NO_SUCH_COLUMN}the file has no column {detail}{#is COLUMN_TWICE}the column {detail} is used for two ratings{#is NAME_TWICE}the name {detail} is given twice{#is NO_SUCH_TOUCHPOINT}there is no touchpoint {detail}{#is NO_SUCH_DATE_PATTERN}{detail} is no pattern that tells year, month and day{#is DATE_TWO_WAYS}either a column or a fixed day, not both{#is NO_RATINGS}no column is a rating or an outcome{#is TOO_MANY}more than {detail}{#is OTHER_SCALE}the journey has this one on the scale {detail} already{/when}")
    String badMapping(BadMapping.Fault fault, String detail);

    @Message(
            "{#when fault}{#is FILE_GONE}The file is no longer kept; please upload it again.{#is INTERRUPTED}It was tried several times and did not come to its end. It can go on where it stopped.{#is HALF_UNDONE}It was being undone or brought back, and did not come to its end. Undo it once more: then all of it is out, and can be brought back.{#is NOTHING_TO_TAKE}No row of the file can be taken: the list of refused rows says why.{/when}")
    String badWork(ImportWork.Fault fault);
}
