package io.attimo.platform.list;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words around every list. */
@MessageBundle("list")
public interface ListMessages {

    @Message("Pages of this list")
    String pages();

    @Message("{first}–{last} of {all}")
    String position(String first, String last, String all);

    @Message("{all} in all")
    String inAll(String all);

    @Message("Previous")
    String previous();

    @Message("Next")
    String next();

    @Message("Download as CSV")
    String csv();

    @Message("A file holds {most} rows at most, and this list has more. Narrow it first, for instance to a period.")
    String tooLong(String most);

    @Message("Narrow this list")
    String narrow();

    @Message("Show")
    String show();

    @Message("Show all")
    String showAll();

    @Message("Any")
    String any();

    @Message("From")
    String from();

    @Message("To")
    String to();

    @Message("Nothing matches. Try fewer letters or fewer filters.")
    String nothingMatches();

    @Message("There is nothing on this page.")
    String nothingHere();
}
