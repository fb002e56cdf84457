package io.attimo.edit;

import java.util.Map;
import java.util.UUID;

/** A record whose fields two people may edit at the same time: who changed which is remembered. */
public interface Editable {

    UUID id();

    /** That of the row, which grows with each change. */
    int version();

    String name();

    /** What a person sets about it, by field; empty where nothing is set. */
    Map<String, String> fields();

    FieldLabels labels();

    /** Of which journey it is, with which its edits go; null for what is of none. */
    default UUID journeyId() {
        return null;
    }
}
