package io.attimo.journey;

import io.attimo.platform.web.Problems;
import java.util.List;
import java.util.Map;

/** A stage or a touchpoint as its form has it. */
interface PartDraft<P extends Part> {

    /** Which version the form was filled in from. */
    int version();

    /** The fields in which the person gives way to what somebody else saved meanwhile. */
    List<String> take();

    /** Whether it is to be brought back from the bin first. */
    boolean restore();

    /** What was typed, by the names of {@link Piece#fields()}; what the form does not name stays as it is. */
    Map<String, String> fields();

    PartDraft<P> with(Map<String, String> fields, int version);

    Problems problems(P part);

    void become(P part);
}
