package io.attimo.results;

import io.attimo.platform.list.Pager;
import io.quarkus.qute.TemplateData;
import java.util.List;
import java.util.UUID;

/**
 * A page of what was written in answer to one question, in no order of time.
 *
 * @param search empty where nothing is searched for
 */
@TemplateData
public record WrittenAnswers(String search, List<Said> said, Pager pager) {

    static final int SIZE = 50;

    /** @param response in which it stands */
    public record Said(UUID response, String words) {}

    public boolean isNarrowed() {
        return !search.isEmpty();
    }
}
