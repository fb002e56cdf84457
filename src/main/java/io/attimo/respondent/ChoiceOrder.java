package io.attimo.respondent;

import io.attimo.platform.secrets.Vault;
import io.attimo.survey.SurveyQuestion;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;

/** In which order somebody is offered answers: it follows from their secret, so that going back shows the same one. */
record ChoiceOrder(String secret) {

    /** @param stays whether it stands where it was written, whatever becomes of the others */
    <T> List<T> of(SurveyQuestion question, List<T> written, Predicate<T> stays) {
        if (!question.isRandom() && !question.isRotated()) {
            return written;
        }
        var moving = new ArrayList<>(written.stream().filter(stays.negate()).toList());
        var random = new Random(seed(question.key()));
        if (question.isRandom()) {
            Collections.shuffle(moving, random);
        } else if (!moving.isEmpty()) {
            Collections.rotate(moving, random.nextInt(moving.size()));
        }
        var next = moving.iterator();
        return written.stream()
                .map(each -> stays.test(each) ? each : next.next())
                .toList();
    }

    private long seed(String key) {
        return Long.parseUnsignedLong(Vault.hash(secret + " " + key).substring(0, 16), 16);
    }
}
