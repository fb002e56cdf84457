package io.attimo.journey;

import jakarta.persistence.MappedSuperclass;
import java.util.Locale;

/** A piece that stands at a place among others. */
@MappedSuperclass
public abstract class Part extends Piece {

    private int position;

    void place(int position) {
        this.position = position;
    }

    /** Goes one place nearer the front of those still in use, or the back. */
    abstract void move(boolean forward);

    public int position() {
        return position;
    }

    /** Where it stands on the page that shows its journey. */
    String anchor() {
        return sort().name().toLowerCase(Locale.ROOT) + "-" + id();
    }
}
