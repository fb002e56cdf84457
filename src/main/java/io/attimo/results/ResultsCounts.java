package io.attimo.results;

import io.attimo.statistics.Interval;
import io.attimo.statistics.Proportion;
import io.quarkus.qute.TemplateData;
import java.util.Optional;

/**
 * How many came how far.
 *
 * @param opened how often its page was opened; null in a view by language, version or soundness, by which that is not counted
 * @param started responses with an answer, which were begun or finished in the period
 * @param finished those at their end
 * @param suspicious of the finished
 * @param onePage whether the survey has one page, so that whoever starts it finishes it
 */
@TemplateData
public record ResultsCounts(Long opened, long started, long finished, long suspicious, boolean onePage) {

    /** Of those who began, or of those who opened it; empty where that says nothing. */
    private Optional<Proportion> finishers() {
        long all = onePage ? opened == null ? 0 : opened : started;
        return all == 0 || finished > all ? Optional.empty() : Optional.of(new Proportion(finished, all));
    }

    public boolean isOpenedTold() {
        return opened != null;
    }

    public boolean isShareTold() {
        return finishers().isPresent();
    }

    public Double share() {
        return finishers().map(Proportion::share).orElse(null);
    }

    public Interval interval() {
        return finishers().map(Proportion::interval).orElse(null);
    }

    public Double suspiciousShare() {
        return finished == 0 ? null : (double) suspicious / finished;
    }
}
