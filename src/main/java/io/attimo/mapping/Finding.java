package io.attimo.mapping;

/**
 * What was found at one cell of a file.
 *
 * @param line where the row begins
 * @param column the header's name; empty where it is the row as a whole
 * @param value the cell as it stands, shortened
 * @param detail what would have been right: the scale, the pattern, the limit; may be empty
 */
public record Finding(long line, String column, String value, Reason reason, String detail) {

    private static final int SHOWN = 200;

    /** Why a row or one cell of it is left out, or what was odd about one that is taken. */
    public enum Reason {
        RAGGED,
        KEY_EMPTY,
        KEY_TOO_LONG,
        KEY_MANGLED,
        DATE_UNREADABLE,
        WEIGHT_UNREADABLE,
        NOT_A_NUMBER,
        OFF_SCALE,
        LABEL_TOO_LONG,
        COMMENT_TOO_LONG,
        KEY_AGAIN,
        LABEL_UNKNOWN,
        COMMA_OPEN;

        /** Of a row that is taken all the same. */
        private boolean isWarning() {
            return this == KEY_AGAIN || this == LABEL_UNKNOWN || this == COMMA_OPEN;
        }

        private boolean isOfItsCell() {
            return this == NOT_A_NUMBER || this == OFF_SCALE || this == LABEL_TOO_LONG || this == COMMENT_TOO_LONG;
        }
    }

    /** The same, wherever it stands. */
    Finding anywhere() {
        return new Finding(0, column, value, reason, detail);
    }

    /** Of the whole row. */
    public boolean isRefusal() {
        return !reason.isWarning() && !reason.isOfItsCell();
    }

    /** Of the cell alone: what else the row says is taken. */
    public boolean isCellRefusal() {
        return reason.isOfItsCell();
    }

    /** Whether the cell is told as it stands. */
    public boolean isWhole() {
        return value.length() < SHOWN;
    }

    public Finding {
        if (value.length() > SHOWN + 1) {
            boolean splitsPair = Character.isHighSurrogate(value.charAt(SHOWN - 1));
            value = value.substring(0, splitsPair ? SHOWN - 1 : SHOWN) + "…";
        }
    }
}
