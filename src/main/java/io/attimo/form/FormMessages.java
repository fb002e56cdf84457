package io.attimo.form;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words to whoever sends a form that is not done. */
@MessageBundle("form")
public interface FormMessages {

    @Message("You were signed out before this was done, and it was not done now. Look at the page, and press it again.")
    String onlyBroughtBack();

    @Message("This page had been open for more than a week, and it was not done. Look at the page, and press it again.")
    String ended();

    @Message("Somebody else had opened this form. Nothing was saved; open it afresh.")
    String ofSomebodyElse();

    @Message("optional")
    String optional();

    @Message("You were signed out before this was saved. Your text is below: look at it, and save it again.")
    String textBroughtBack();

    @Message(
            "This page had been open for more than a week, so nothing is saved yet. What you wrote is still here: look at it, and send it again.")
    String textEnded();

    @Message("One thing to put right")
    String problemTitle();

    @Message("{count} things to put right")
    String problemsTitle(int count);

    @Message("{place}, {sentence}")
    String problemAt(String place, String sentence);

    @Message("{sentence} ({count} times, first at {place})")
    String problemsAlike(String sentence, int count, String place);

    @Message("“{label}” is empty. Please fill it in.")
    String missing(String label);

    @Message("“{label}” is too long: at most {longest} characters.")
    String tooLong(String label, String longest);

    @Message("“{label}” holds a character that cannot be stored: a NUL, or half of a character.")
    String unstorable(String label);
}
