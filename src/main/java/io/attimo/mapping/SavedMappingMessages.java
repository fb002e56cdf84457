package io.attimo.mapping;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of saved mappings. */
@MessageBundle("mappings")
public interface SavedMappingMessages {

    @Message("Saved mappings")
    String title();

    @Message(
            "What the columns of a file mean, kept for the next file with the same columns. Everybody here may use them.")
    String lead();

    @Message("No mapping is saved yet. After a dry run or an import you can save its mapping.")
    String none();

    @Message("Name")
    String name();

    @Message("Journey")
    String journey();

    @Message("Columns")
    String columns();

    @Message("Saved")
    String saved();

    @Message("Saved by")
    String savedBy();

    @Message("Last used")
    String used();

    @Message("never")
    String never();

    @Message("Actions")
    String actions();

    @Message("Rename")
    String rename();

    @Message("Delete")
    String delete();

    @Message("the mapping {name}")
    String theMapping(String name);

    @Message("New name of {name}")
    String newName(String name);

    @Message("Save this mapping")
    String save();

    @Message("It will be offered for every file that has the same columns: {columns}.")
    String saveLead(String columns);

    @Message("Save under this name")
    String saveUnder();

    @Message("Back to the import")
    String back();

    @Message("There is a saved mapping called {name} already. Choose another name.")
    String taken(String name);

    @Message("Mappings that fit this file")
    String offers();

    @Message("One click tries the file with it; nothing is stored yet.")
    String offersNote();

    @Message("Use {name}")
    String use(String name);

    @Message("{columns} of {all} columns, for {journey}")
    String fit(int columns, int all, String journey);

    @Message("asks for the day")
    String asksForDay();
}
