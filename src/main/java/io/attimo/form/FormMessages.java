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
}
