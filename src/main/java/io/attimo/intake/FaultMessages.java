package io.attimo.intake;

import io.attimo.mapping.InvalidMapping;
import io.attimo.platform.files.UnreadableFile;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What is wrong with a file, with a mapping or with the work on them. */
@MessageBundle("faults")
public interface FaultMessages {

    @Message("Line {line}: {sentence}")
    String atLine(String line, String sentence);

    @Message(
            "{#when fault}{#is EMPTY}The file is empty.{#is NO_ROWS}The file has a header and no rows.{#is TOO_LARGE}The file is larger than {detail}.{#is TOO_MANY_ROWS}The file has more than {detail} rows.{#is TOO_MANY_COLUMNS}The file has more than {detail} columns.{#is HEADER_EMPTY}Column {detail} has no name in the header.{#is HEADER_TWICE}Two columns are called {detail}.{#is HEADER_TOO_LONG}A column’s name has more than {detail} characters.{#is LINE_TOO_LONG}A row without end: it has more than {detail} characters.{#is QUOTE_NOT_CLOSED}A quote that is opened here is never closed.{#is NUL}There is a NUL byte: this is no text.{#is NOT_TEXT}There are bytes that are no text.{#is TOO_MANY_LABELS}Too many different values for a segment ({detail}).{#is OLD_WORKBOOK}This is a workbook of the old kind (XLS) or one with a password. Save it as XLSX without a password.{#is NO_WORKBOOK}This is an archive, but no workbook that can be read. Save it as XLSX again, or as CSV.{#is TOO_LARGE_INSIDE}The workbook unpacks to more than it may: {detail}, and no part more than a hundredfold. Save it as CSV.{#is TOO_MANY_PARTS}The workbook has more than {detail} parts. Save the one sheet as CSV.{#is ODD_PART}The workbook holds a part whose name cannot be right: {detail}{#is ARCHIVE_INSIDE}The workbook holds another archive: {detail}. Take it out, or save the sheet as CSV.{#is DOCTYPE}The workbook holds a document type, which no workbook needs. It was not read.{#is TOO_MANY_SHEETS}The workbook has more than {detail} sheets. Keep the one with the answers.{#is NO_SUCH_SHEET}The workbook has no such sheet. It has: {detail}{#is BROKEN_PART}The workbook is damaged here. Save it as XLSX again, or as CSV.{#is CELL_TOO_LONG}A cell has more than {detail} characters.{#is TOO_MUCH_TEXT}The workbook holds more text than can be kept in mind ({detail}). Save it as CSV.{#is TOO_SLOW}The workbook takes too long to read. Save it as CSV.{/when}")
    String badFile(UnreadableFile.Fault fault, String detail);

    @Message(
            "{#when fault}{#is NOTHING}Paste a mapping or choose a file that holds one.{#is NOT_JSON}This is not JSON {detail}{#is MAPPING_TOO_LARGE}larger than {detail}{#is UNKNOWN_FIELD}no such field{#is WRONG_VALUE}not a value that can stand here {detail}{#is MISSING}must be given{#is TOO_LONG}longer than {detail} characters{#is ODD_CHARACTERS}holds characters that can be neither stored nor shown{#is NO_SUCH_COLUMN}the file has no column {detail}{#is COLUMN_TWICE}the column {detail} is used for two ratings{#is NAME_TWICE}the name {detail} is given twice{#is NO_SUCH_TOUCHPOINT}there is no touchpoint {detail}{#is NO_SUCH_SCALE}{detail} is no scale whose bands are known: write 1-5, 1-7, 1-10 or nps, or its ends with what of them is pain and what is glory, as in “1-4, 1-2, 3-4”{#is NO_SUCH_DATE_PATTERN}{detail} is no pattern that tells year, month and day{#is DATE_TWO_WAYS}either a column or a fixed day, not both{#is UNIX_AND_PATTERN}either “unix”, which reads numbers since 1970, or {detail}, not both{#is KEY_TWO_WAYS}either “key” alone, which means both, or “answer” and “customer”{#is ONE_KEY}all rows have the same key in the column {detail}: a spreadsheet has spoilt it, or it does not tell answers apart{#is NO_RATINGS}no column is a rating or an outcome{#is TOO_MANY}more than {detail}{#is OTHER_SCALE}the journey has this one on the scale {detail} already{#is IS_AND_IS_NOT}either “is” or “isNot”, not both{#is NO_SUCH_ENCODING}no such encoding; known are {detail}{#is COLUMN_AND_COLUMNS}either “column” or “columns”, and with “long” only “column”{#is NOT_ONE_A_MARK}wants one column for each mark of the scale {detail}, from the lowest{#is ROW_OF_LONG}with “long” several rows are one answer: name the column that says which with “answer”, since “row” would make each of them one of its own{/when}")
    String badMapping(InvalidMapping.Fault fault, String detail);

    @Message(
            "{#when fault}{#is FILE_GONE}The file is no longer kept; please upload it again.{#is INTERRUPTED}It was tried several times and did not come to its end. It can go on where it stopped.{#is HALF_UNDONE}It was being undone or brought back, and did not come to its end. Undo it once more: then all of it is out, and can be brought back.{#is JOURNEY_GONE}Its journey was emptied from the bin while it ran, and the answers with it. Upload the file again to take all of it into another journey.{#is WOULD_REPLACE}Answers of an earlier file would change.{#is NOTHING_TO_TAKE}No row of the file can be taken: the list of refused rows says why.{/when}")
    String badWork(ImportAbortReason fault);

    @Message(
            "{#if count == 1}1 answer{#else}{answers} answers{/if}{#if files} of {files}{/if} would change. Say “replace” if so it shall be; give the new answers another “source”, or make each row its own answer, to keep both.")
    String wouldReplace(long count, String answers, String files);
}
