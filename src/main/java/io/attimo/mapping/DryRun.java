package io.attimo.mapping;

import io.attimo.mapping.Finding.Reason;
import io.attimo.platform.files.TableFile;
import io.attimo.platform.files.TableRow;
import io.attimo.platform.files.UnreadableFile;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * What an import would do, found by reading the whole file without storing anything.
 *
 * @param good rows taken with nothing to say about them
 * @param warned rows taken all the same
 * @param refused rows that could not be read
 * @param cellsRefused cells that could not be read of rows that are taken
 * @param leftOut rows that are no answers
 * @param from the first day of a row that is taken, null where there is none
 * @param to the last one
 * @param findings the first of them
 */
public record DryRun(
        long good,
        long warned,
        long refused,
        long cellsRefused,
        long leftOut,
        LocalDate from,
        LocalDate to,
        List<Finding> findings) {

    public static final int SHOWN = 100;
    static final long MOST_ROWS = 10_000_000;
    private static final int STEP = 1_000;

    /** So many rows of one key may be chance. */
    private static final int FEW = 3;

    /**
     * @param home the company's zone
     * @param all is given every finding as it is made
     * @param goesOn asked every thousand rows
     * @return empty when it was not to go on
     * @throws InvalidMapping where the mapping does not fit the file
     * @throws UnreadableFile where the file cannot be read to its end
     */
    public static Optional<DryRun> of(
            TableFile file, Mapping mapping, ZoneId home, Consumer<Finding> all, BooleanSupplier goesOn)
            throws IOException {
        try (var table = MappedTable.open(file, mapping, home)) {
            var count = new Count(table.reader(), mapping, all);
            for (var rows = table.rows(); rows.hasNext(); ) {
                count.take(rows.next());
                if (count.rows() % STEP == 0 && !goesOn.getAsBoolean()) {
                    return Optional.empty();
                }
            }
            return Optional.of(count.result());
        }
    }

    public long rows() {
        return good + warned + refused + leftOut;
    }

    public long taken() {
        return good + warned;
    }

    private static final class Count {

        private final RowReader reader;
        private final String answerColumn;
        private final Consumer<Finding> all;
        private final SeenRespondents keys = new SeenRespondents();
        private final List<Finding> first = new ArrayList<>();
        private long good;
        private long warned;
        private long refused;
        private long cellsRefused;
        private long leftOut;
        private LocalDate from;
        private LocalDate to;

        Count(RowReader reader, Mapping mapping, Consumer<Finding> all) {
            this.reader = reader;
            this.answerColumn = mapping.answerColumn();
            this.all = all;
        }

        void take(TableRow tableRow) {
            if (rows() == MOST_ROWS) {
                throw new UnreadableFile(
                        UnreadableFile.Fault.TOO_MANY_ROWS, tableRow.line(), String.valueOf(MOST_ROWS));
            }
            var rowResult = reader.read(tableRow);
            rowResult.findings().forEach(this::note);
            var again = rowResult.answer().flatMap(this::again);
            again.ifPresent(this::note);
            cellsRefused += rowResult.cellsRefused();
            if (rowResult.isLeftOut()) {
                leftOut++;
            } else if (rowResult.isRefused()) {
                refused++;
            } else if (rowResult.isWarned() || again.isPresent()) {
                warned++;
            } else {
                good++;
            }
            rowResult.answer().ifPresent(parsedRow -> widen(parsedRow.day()));
        }

        long rows() {
            return good + warned + refused + leftOut;
        }

        private Optional<Finding> again(ParsedRow parsedRow) {
            var part = parsedRow.part() == null ? "" : "\n" + parsedRow.part();
            return answerColumn == null || keys.add(parsedRow.respondent() + part)
                    ? Optional.empty()
                    : Optional.of(
                            new Finding(parsedRow.line(), answerColumn, parsedRow.respondent(), Reason.KEY_AGAIN, ""));
        }

        private void note(Finding finding) {
            if (first.size() < SHOWN) {
                first.add(finding);
            }
            all.accept(finding);
        }

        private void widen(LocalDate day) {
            from = from == null || day.isBefore(from) ? day : from;
            to = to == null || day.isAfter(to) ? day : to;
        }

        /** Of a column that a spreadsheet has spoilt, or that names something else than the answer. */
        private void refuseOneKey() {
            if (keys.size() == 1 && good + warned >= FEW) {
                throw new InvalidMapping(
                        List.of(new InvalidMapping.Problem("key", InvalidMapping.Fault.ONE_KEY, answerColumn)));
            }
        }

        DryRun result() {
            if (rows() == 0) {
                throw new UnreadableFile(UnreadableFile.Fault.NO_ROWS, 0, "");
            }
            refuseOneKey();
            return new DryRun(good, warned, refused, cellsRefused, leftOut, from, to, List.copyOf(first));
        }
    }
}
