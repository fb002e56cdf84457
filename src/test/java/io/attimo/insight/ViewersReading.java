package io.attimo.insight;

import io.attimo.disclosure.Audience;
import io.attimo.disclosure.JourneyAnswers;
import io.attimo.disclosure.View;
import io.attimo.response.ResponseMatrix;

/** How who sees only figures looks at answers that came all at once. */
public final class ViewersReading {

    private ViewersReading() {}

    public static JourneyReading of(ResponseMatrix whole, View view, int minimum) {
        return JourneyReading.of(JourneyAnswers.of(whole), view, minimum, Audience.FIGURES);
    }
}
