package io.attimo.intake;

import io.attimo.intake.Finding.Reason;
import io.attimo.platform.files.BadFile;
import io.attimo.platform.files.Row;
import io.attimo.platform.files.TableFile;
import java.io.IOException;
import java.time.LocalDate;
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
 * @param refused rows left out
 * @param from the first day of a row that is taken, null where there is none
 * @param to the last one
 * @param findings the first of them
 */
public record DryRun(long good, long warned, long refused, LocalDate from, LocalDate to, List<Finding> findings) {

    static final int SHOWN = 100;
    static final long MOST_ROWS = 10_000_000;
    private static final int STEP = 1_000;

    /**
     * @param all is given every finding as it is made
     * @param goesOn asked every thousand rows
     * @return empty when it was not to go on
     * @throws BadMapping where the mapping does not fit the file
     * @throws BadFile where the file cannot be read to its end
     */
    static Optional<DryRun> of(TableFile file, Mapping mapping, Consumer<Finding> all, BooleanSupplier goesOn)
            throws IOException {
        try (var table = file.table()) {
            var count = new Count(new RowReader(mapping, table.header(), file.allowsDecimalComma()), all);
            for (var row : table) {
                count.take(row);
                if (count.rows() % STEP == 0 && !goesOn.getAsBoolean()) {
                    return Optional.empty();
                }
            }
            return Optional.of(count.result());
        }
    }

    public long rows() {
        return good + warned + refused;
    }

    public long taken() {
        return good + warned;
    }

    private static final class Count {

        private final RowReader reader;
        private final Consumer<Finding> all;
        private final RespondentKeys keys = new RespondentKeys();
        private final List<Finding> first = new ArrayList<>();
        private long good;
        private long warned;
        private long refused;
        private LocalDate from;
        private LocalDate to;

        Count(RowReader reader, Consumer<Finding> all) {
            this.reader = reader;
            this.all = all;
        }

        void take(Row row) {
            if (rows() == MOST_ROWS) {
                throw new BadFile(BadFile.Fault.TOO_MANY_ROWS, row.line(), String.valueOf(MOST_ROWS));
            }
            var reading = reader.read(row);
            reading.findings().forEach(this::note);
            var again = reading.answer().flatMap(this::again);
            again.ifPresent(this::note);
            if (reading.isRefused()) {
                refused++;
            } else if (reading.isWarned() || again.isPresent()) {
                warned++;
            } else {
                good++;
            }
            reading.answer().ifPresent(answer -> widen(answer.day()));
        }

        long rows() {
            return good + warned + refused;
        }

        private Optional<Finding> again(Answer answer) {
            return keys.add(answer.respondent())
                    ? Optional.empty()
                    : Optional.of(
                            new Finding(answer.line(), reader.keyColumn(), answer.respondent(), Reason.KEY_AGAIN, ""));
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

        DryRun result() {
            if (rows() == 0) {
                throw new BadFile(BadFile.Fault.NO_ROWS, 0, "");
            }
            return new DryRun(good, warned, refused, from, to, List.copyOf(first));
        }
    }
}
