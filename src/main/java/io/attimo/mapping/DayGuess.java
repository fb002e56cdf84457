package io.attimo.mapping;

import io.attimo.day.DayReadings;
import io.attimo.platform.text.CurrentLocale;
import io.attimo.platform.text.NumberFormats;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;

/** Proposes how the day of the answers is told; where the file allows two readings none is taken. */
final class DayGuess {

    private final FilePreview filePreview;
    private final LocalDate today;
    private final List<Doubt> doubts;

    private DayGuess(FilePreview filePreview, LocalDate today, List<Doubt> doubts) {
        this.filePreview = filePreview;
        this.today = today;
        this.doubts = doubts;
    }

    /**
     * @param today of answers of which no other day is known
     * @param doubts is given what has to be looked at
     */
    static DateForm of(FilePreview filePreview, LocalDate today, List<Doubt> doubts) {
        return new DayGuess(filePreview, today, doubts).form();
    }

    private DateForm form() {
        var column = DayColumn.of(filePreview);
        if (column.isPresent()) {
            var days = column.get().days();
            if (days.isOpen()) {
                doubt(
                        column.get(),
                        words -> words.dayOpen(days.readings().get(0).cell(), meanings(days, words)));
            } else if (days.odd() != null) {
                doubt(column.get(), words -> words.dayOdd(days.odd()));
            }
            return DateForm.proposed(column.get(), filePreview);
        }
        var unknown = DayColumn.unknown(filePreview);
        if (unknown.isPresent()) {
            doubt(unknown.get(), words -> words.dayUnknown(unknown.get().days().odd()));
            return DateForm.proposed(unknown.get(), filePreview);
        }
        var unset = DayColumn.unset(filePreview);
        unset.ifPresentOrElse(
                set -> doubt(set, words -> words.dayUnset(NumberFormats.day(setDay(set)), NumberFormats.day(today))),
                () -> doubts.add(new Doubt("", Doubt.About.DATE, words -> words.dayMissing(NumberFormats.day(today)))));
        return DateForm.fixed(today, filePreview);
    }

    private void doubt(ColumnSummary column, Function<DoubtMessages, String> why) {
        doubts.add(new Doubt(column.name(), Doubt.About.DATE, why));
    }

    private static LocalDate setDay(ColumnSummary column) {
        return column.days().readings().get(0).day(ZoneOffset.UTC).orElseThrow();
    }

    private static List<String> meanings(DayReadings days, DoubtMessages words) {
        return days.readings().stream()
                .map(reading -> words.dayMeaning(
                        NumberFormats.day(reading.day(CurrentLocale.zoneHere()).orElseThrow()), reading.name()))
                .toList();
    }
}
