package io.attimo.bin;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the bin. */
@MessageBundle("bin")
public interface BinMessages {

    @Message("Bin")
    String bin();

    @Message(
            "What was taken out of use stays here for 30 days. Its answers do not count meanwhile, and come back with it.")
    String lead();

    @Message("The bin is empty.")
    String empty();

    @Message("What")
    String what();

    @Message("Put here by")
    String by();

    @Message("Until")
    String until();

    @Message("{kind} of {whole}")
    String part(String kind, String whole);

    @Message("Bring back")
    String bringBack();

    @Message("Bring back {name}")
    String bringBackNamed(String name);

    @Message(
            "“{name}” is in the bin: {by} put it there on {when}. It can be brought back until {day}, with its answers.")
    String isRetired(String name, String by, String when, String day);
}
