package io.attimo.intake;

import io.attimo.mapping.Finding;
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
            "CSV up to 200 MB: UTF-8, UTF-16, Windows-1252 and others; comma, semicolon, tab or bar; line breaks in quotes are fine. XLSX up to 10 MB: of its sheets you choose one, and its dates come as 2026\u201105\u201131. Both may have thousands of columns.")
    String fileHint();

    @Message("Upload and look")
    String upload();

    @Message("Choose a file first.")
    String fileMissing();

    @Message(
            "The file could not be stored: there is no room left on our side. Nothing was changed; please try again later.")
    String notStored();

    @Message("Many files wait to be read, and this one has not been read yet. Nothing is kept of it; try again later.")
    String notReadYet();

    @Message("Earlier imports")
    String earlier();

    @Message("File name")
    String searchFile();

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
    String state(ImportState state);

    @Message("Column")
    String column();

    @Message("Mapping")
    String mappingText();

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

    @Message("{#if isCounted}{count} times{#else}more than {count} times{/if}, first in this line")
    String times(String count, boolean isCounted);

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

    @Message("without this cell")
    String cellRefused();

    @Message("Cells that could not be read")
    String cellsRefused();

    @Message(
            "{#when reason}{#is RAGGED}The row has more or fewer cells than the header: {detail}{#is KEY_EMPTY}The key is blank{#is KEY_TOO_LONG}The key has more than {detail} characters{#is KEY_MANGLED}A spreadsheet has rounded this key, so that many rows have it. Make the column text there, and export again{#is DATE_UNREADABLE}{#if detail}No date of the pattern {detail}{#else}The date is blank{/if}{#is WEIGHT_UNREADABLE}The weight is no number above 0, so nobody knows as how much the answer counts{#is NOT_A_NUMBER}Neither a number nor a known word; the scale is {detail}{#is OFF_SCALE}Not on the scale {detail}{#is LABEL_TOO_LONG}The label has more than {detail} characters{#is COMMENT_TOO_LONG}The comment has more than {detail} characters{#is KEY_AGAIN}This key was there before; the later row counts{#is LABEL_UNKNOWN}A code of {detail} without a label; it stands for itself{#is COMMA_OPEN}Read as {detail}, with the comma before decimals. If it parts thousands, do not use the column as a rating{/when}")
    String reason(Finding.Reason reason, String detail);

    @Message("{#if count == 1}1 answer{#else}{answers} answers{/if}{#if files} of {files}{/if} would change")
    String wouldReplace(long count, String answers, String files);

    @Message(
            "The file has other marks, labels, comments or days under keys that are there already. If it corrects them, replace them. If the same people were asked again, keep what they said before.")
    String wouldReplaceLead();

    @Message("This file holds most rows of {files}. Unless it is the very same file, those answers would count twice.")
    String wouldRepeat(String files);

    @Message("Replace them")
    String replaceThem();

    @Message("Source of the new answers")
    String waveSource();

    @Message("For example the month or the wave. Under another source the same keys are other answers.")
    String waveSourceHint();

    @Message("These answers have the source {source} already: give the new ones another.")
    String waveIsTheSame(String source);

    @Message("Import as another wave")
    String asWave();

    @Message("Each row is an answer of its own: the old ones stay, the new ones come beside them.")
    String keepBothLead();

    @Message("Keep both")
    String keepBoth();

    @Message("{#if count == 1}Import 1 row{#else}Import {rows} rows{/if}")
    String run(long count, String rows);

    @Message("Change columns")
    String change();

    @Message("No row of this file can be taken.")
    String nothingToTake();

    @Message(
            "{#when state}{#is CHECKING}Trying {file}{#is UNDOING}Undoing {file}{#is RETURNING}Bringing {file} back{#else}Importing {file}{/when}")
    String atWorkTitle(ImportState state, String file);

    @Message("You can close this page; the work goes on.")
    String progressLead();

    @Message("Reading {file}")
    String reading(String file);

    @Message("A large file takes a moment. You can close this page and come back to it from the list of imports.")
    String readingLead();

    @Message("Looking for its columns")
    String lookingForColumns();

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
    String resultTitle(ImportState state, String file);

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

    @Message("Replaced")
    String replaced();

    @Message("Unchanged")
    String unchanged();

    @Message("Left out, no answers")
    String leftOut();

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
}
