package io.attimo.survey;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.quarkus.qute.TemplateEnum;
import java.util.Arrays;
import java.util.Locale;

/** What kind of answer a question asks for. */
@TemplateEnum
public enum QuestionKind {
    NPS,
    RATING,
    EFFORT,
    SCALE,
    SINGLE,
    SEVERAL,
    MATRIX,
    RANKING,
    NUMBER,
    DATE,
    SHORT,
    LONG,
    EMAIL,
    CONSENT,
    STATEMENT;

    @JsonCreator
    static QuestionKind of(String word) {
        return Arrays.stream(values())
                .filter(each -> each.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(word));
    }

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Answered by one mark of a scale. */
    public boolean isRating() {
        return this == NPS || this == RATING || this == EFFORT || this == SCALE;
    }

    /** Answered by the keys of choices. */
    public boolean hasChoices() {
        return this == SINGLE || this == SEVERAL || this == RANKING || this == MATRIX;
    }

    /** Answered in words of one's own. */
    public boolean isText() {
        return this == SHORT || this == LONG || this == EMAIL;
    }
}
