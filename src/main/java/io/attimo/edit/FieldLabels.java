package io.attimo.edit;

/** The fields of a record and what stands in them, in the reader's language. */
public interface FieldLabels {

    String label(String field);

    /** @param stored as {@link Editable#fields} has it */
    String value(String field, String stored);
}
