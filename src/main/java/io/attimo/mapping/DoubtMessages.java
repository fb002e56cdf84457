package io.attimo.mapping;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What has to be decided about a file that the file does not say. */
@MessageBundle("doubts")
public interface DoubtMessages {

    @Message("Please look at this")
    String title();

    @Message("What the file does not say")
    String note();

    @Message("No column tells one answer from another. Choose the key.")
    String keyUnknown();

    @Message("No column holds days. All answers are given today’s, {day}, unless you choose another.")
    String dateUnknown(String day);

    @Message("The pattern of its days is not known. Choose it.")
    String patternUnknown();
}
