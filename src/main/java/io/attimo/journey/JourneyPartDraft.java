package io.attimo.journey;

import io.attimo.form.FormProblems;
import java.util.List;
import java.util.Map;

/** A stage or a touchpoint as its form has it. */
interface JourneyPartDraft<P extends JourneyPart> {

    /** Which version the form was filled in from. */
    int version();

    /** The fields in which the person gives way to what somebody else saved meanwhile. */
    List<String> take();

    /** Whether it is to be brought back from the bin first. */
    boolean restore();

    /** What was typed, by the names of {@link JourneyElement#fields()}; what the form does not name stays as it is. */
    Map<String, String> fields();

    JourneyPartDraft<P> with(Map<String, String> fields, int version);

    void check(FormProblems problems, P part);

    void become(P part);
}
