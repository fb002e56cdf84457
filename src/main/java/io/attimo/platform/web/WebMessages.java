package io.attimo.platform.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the frame around every page, and of the pages that say what went wrong. */
@MessageBundle("web")
public interface WebMessages {

    @Message("Skip to content")
    String skip();

    @Message("Attimo, home")
    String brandHome();

    @Message("Main")
    String mainNavigation();

    @Message("Home")
    String home();

    @Message("Journeys")
    String journeys();

    @Message("Surveys")
    String surveys();

    @Message("Suggestions")
    String suggestions();

    @Message("Import")
    String imports();

    @Message("Settings")
    String settings();

    @Message("Help")
    String help();

    @Message("Language")
    String language();

    @Message("Theme")
    String theme();

    @Message("System")
    String themeSystem();

    @Message("Light")
    String themeLight();

    @Message("Dark")
    String themeDark();

    @Message("Sign out")
    String signOut();

    @Message("Sign in")
    String signIn();

    @Message("Save")
    String save();

    @Message("Cancel")
    String cancel();

    @Message("Not saved yet")
    String formEndedTitle();

    @Message(
            "You are signed out, and this page had been open for more than a week. What you wrote is still here: sign in in another window, and then send it again.")
    String formEndedSignedOut();

    @Message("Undo")
    String undo();

    @Message("{low} to {high}")
    String range(String low, String high);

    @Message("That address was not understood")
    String badRequestTitle();

    @Message("That could not be read")
    String unreadTitle();

    @Message("Something in the request could not be read. Nothing was changed.")
    String badRequest();

    @Message("Nobody asked for a field “{name}”. Nothing was changed.")
    String unknownField(String name);

    @Message("There is nothing here")
    String notFoundTitle();

    @Message("The address may be mistyped, or what stood here was taken away.")
    String notFound();

    @Message(
            "Your session ended before this was saved, and it is too long to be kept here. What you wrote is still on this page: sign in in another window, and then send it again.")
    String formTooLongSignedOut();

    @Message("Your role does not include this")
    String forbiddenTitle();

    @Message("An administrator of your company can give you another role.")
    String forbidden();

    @Message("Not done")
    String refusedTitle();

    @Message("This is too large")
    String tooLargeTitle();

    @Message("What was sent is larger than this page takes. Nothing was stored.")
    String tooLarge();

    @Message("A form may have {megabytes} MB, and this has more. Nothing was stored.")
    String formTooLarge(long megabytes);

    @Message("What brings a file may have {megabytes} MB, and this has more. Nothing was stored.")
    String fileTooLarge(long megabytes);

    @Message("This did not arrive as a whole")
    String unfinishedTitle();

    @Message("The connection is too slow or was interrupted. Nothing was stored; go back and send it again.")
    String unfinished();

    @Message("This was not read")
    String lengthlessTitle();

    @Message("It does not say how long it is. Nothing was stored.")
    String lengthless();

    @Message("It says in two ways how long it is, or in one that is not understood. Nothing was changed.")
    String twoLengths();

    @Message("It is written in another version of HTTP than 1.0 or 1.1. Nothing was changed.")
    String otherVersion();

    @Message("Not to be had in that form")
    String otherFormTitle();

    @Message("Answers here are in JSON, and the header “Accept” leaves that out. Nothing was changed.")
    String otherForm();

    @Message("It does not say which site it is meant for. Nothing was changed.")
    String hostless();

    @Message("There is no Attimo under this name. Use the address as your company gave it to you.")
    String unknownHost();

    @Message("It says in more than one way which site it is meant for. Nothing was changed.")
    String manyHosts();

    @Message("A form may have {most} fields, and this has more. Nothing was stored.")
    String tooManyFields(String most);

    @Message("A file is sent as multipart/form-data, in a part “file”. Nothing was stored.")
    String parts();

    @Message(
            "A file is sent as multipart/form-data: in a part “file”, and what its columns mean in a part “mapping”. Nothing was stored.")
    String partsOfProgram();

    @Message("Compressed bodies are not taken: send it again without “Content-Encoding”. Nothing was stored.")
    String packed();

    @Message("Its “Content-Type” does not say by which boundary the parts are divided. Nothing was stored.")
    String boundaryless();

    @Message("The part “{part}” has no file name: its “Content-Disposition” needs a “filename”.")
    String namelessFile(String part);

    @Message("Too much at once")
    String tooOftenTitle();

    @Message(
            "Too many files are being sent at the moment. This one was not stored; please send it again in {seconds} seconds.")
    String tooManyFiles(long seconds);

    @Message("Too much is being sent at the moment. Nothing of this was stored; please send it again in a moment.")
    String tooManyForms();

    @Message("Too much is being asked for at the moment. Please try again in {seconds} seconds.")
    String tooManyRequests(long seconds);

    @Message("Too many files are being downloaded at the moment. Please try again in {seconds} seconds.")
    String tooManyDownloads(long seconds);

    @Message("That did not come from this page")
    String foreignTitle();

    @Message(
            "It was sent by a page of another site, or by none. Nothing was changed; open the page here and do it again.")
    String foreign();

    @Message("Changed at the same moment")
    String meanwhileTitle();

    @Message(
            "Somebody changed the same thing at the same moment, so this was not saved. Look at it, and send it again.")
    String meanwhile();

    @Message("Something went wrong on our side")
    String errorTitle();

    @Message("It has been written down under the number {id}. What was saved before is safe.")
    String error(String id);

    @Message("There is no room on our side right now")
    String noRoomTitle();

    @Message(
            "The file could not be stored: there is no room left on our side. Nothing was changed; please try again later.")
    String noRoom();

    @Message("Not available right now")
    String unavailableTitle();

    @Message("The database does not answer. What was saved before is safe; try again in a moment.")
    String unavailable();

    @Message("Not saved")
    String notSavedTitle();

    @Message("Not saved, your text is kept: the database does not answer right now. Send it again in a moment.")
    String notSaved();

    @Message(
            "Not saved: the database does not answer right now. Go back, choose the file again and send it in a moment.")
    String notSavedFile();

    @Message("Not done: the database does not answer right now. Send it again in a moment.")
    String notDone();

    @Message("Perhaps not saved")
    String inDoubtTitle();

    @Message("The database went away in the middle of saving: this may be saved or not. Look before you send it again.")
    String inDoubt();

    @Message("Request {number}")
    String request(String number);

    @Message("What you wrote, {number} of {count}")
    String written(int number, int count);

    @Message("Send again")
    String sendAgain();

    @Message("To the home page")
    String toHome();

    @Message("Try again")
    String tryAgain();
}
