package io.attimo.respondent;

import java.util.List;

/**
 * One page of a survey as one person sees it: all that the template places.
 *
 * @param frame what stands around it
 * @param key of the page, which the form says again
 * @param start how they began, sealed; null once they have an address of their own
 * @param heading of the page; empty where there is none
 * @param number which page it is, from 1
 * @param count how many there are as far as the answers tell; 0 where that is not said
 * @param notice why it could not be taken now; null where nothing is in the way
 * @param privacy what becomes of an answer; empty where it is not said
 */
public record Screen(
        PageFrame frame,
        String key,
        String start,
        List<LanguageChoice> languages,
        String heading,
        int number,
        int count,
        boolean isLast,
        List<ScreenQuestion> questions,
        List<ScreenProblem> problems,
        String notice,
        String privacy) {

    /** A button that shows the page in another language; null stands for the one it is in. */
    public record LanguageChoice(String code, String name, boolean isHere) {}

    /** @param name of the control that it leads to */
    public record ScreenProblem(String name, String question, String sentence) {}

    public boolean isFirst() {
        return number == 1;
    }

    public boolean isCounted() {
        return count > 1;
    }
}
