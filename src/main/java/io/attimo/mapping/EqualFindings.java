package io.attimo.mapping;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What was found in a file, equal ones once: a column of words nobody gave a mark would say the same in each of its rows.
 *
 * @param isCut whether others were met
 * @param isCounted whether all of them were looked at, so that none comes more often
 */
public record EqualFindings(List<Group> groups, boolean isCut, boolean isCounted) {

    /** A page does not wait for more; all of them can be downloaded. */
    private static final int LOOKED_AT = 100_000;

    /** @param first of these, which differ by their line alone */
    public record Group(Finding first, long times) {

        public boolean isRepeated() {
            return times > 1;
        }
    }

    /** @param most as many as are told */
    public static EqualFindings in(InputStream findings, int most) {
        Map<Finding, Finding> first = new LinkedHashMap<>();
        Map<Finding, Long> times = new LinkedHashMap<>();
        boolean isCut = false;
        boolean isCounted;
        try (var all = FindingsSerializer.in(findings)) {
            var rest = all.iterator();
            for (int seen = 0; rest.hasNext() && seen < LOOKED_AT; seen++) {
                var finding = rest.next();
                var kind = finding.anywhere();
                if (first.size() < most || first.containsKey(kind)) {
                    first.putIfAbsent(kind, finding);
                    times.merge(kind, 1L, Long::sum);
                } else {
                    isCut = true;
                }
            }
            isCounted = !rest.hasNext();
        }
        var groups = new ArrayList<Group>();
        first.forEach((kind, finding) -> groups.add(new Group(finding, times.get(kind))));
        return new EqualFindings(List.copyOf(groups), isCut, isCounted);
    }
}
