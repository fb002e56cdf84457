package io.attimo.journey;

import jakarta.persistence.MappedSuperclass;
import java.util.List;
import java.util.Locale;

/** A piece that stands at a place among others. */
@MappedSuperclass
public abstract class JourneyPart extends JourneyElement {

    private int position;

    /** Behind all of them, though others may have gone. */
    static int placeBehind(List<? extends JourneyPart> others) {
        return others.stream().mapToInt(JourneyPart::position).max().orElse(0) + 1;
    }

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
