package io.attimo.day;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * How the days of a column may be read, found in its cells: several ways where the cells allow several, since 03/04/2005 is
 * April for some and March for others; none where they are no days.
 *
 * @param readings each reads the cells that were seen
 * @param filled the part of the cells that are not blank
 * @param odd a cell that is no day, among others that are; null where there is none
 * @param isUnset whether all of them are the one day that stands for none, as surveys without date stamps write
 * @param hasDateCells whether some of the cells are known to the workbook for dates, and need no pattern
 */
public record DayReadings(List<DayReading> readings, double filled, String odd, boolean isUnset, boolean hasDateCells) {

    public static final DayReadings NONE = new DayReadings(List.of(), 0, null, false, false);

    /** What a survey without date stamps writes instead, and what programs make of nothing. */
    private static final Set<LocalDate> UNSET = Set.of(LocalDate.of(1980, 1, 1), LocalDate.EPOCH);

    public DayReadings {
        readings = readings == null ? List.of() : List.copyOf(readings);
    }

    public boolean areDays() {
        return !readings.isEmpty();
    }

    @JsonIgnore
    public boolean isOpen() {
        return readings.size() > 1;
    }

    /** They look like days, and cannot be read. */
    public boolean areUnknown() {
        return readings.isEmpty() && odd != null;
    }

    /** Digits alone may be numbers of something else. */
    public boolean areDigits() {
        return readings.stream().allMatch(reading -> reading.cell().matches("[\\d.,]+") && !reading.isSeparated());
    }

    /** Collects them cell by cell. */
    public static final class Count {

        private static final int MOST = 2_000;
        private static final int HOPELESS = 40;
        /** As many times as what is a day stands against what is none. */
        private static final int MOSTLY = 9;

        private final Set<String> texts = new LinkedHashSet<>();
        private final List<String> others = new ArrayList<>();
        private String dateCell;
        private boolean areDatesAlike = true;
        private long dates;
        private long cells;
        private long blank;
        private long plausible;
        private long implausible;

        public void take(String cell, boolean isDate) {
            var text = cell.strip();
            cells++;
            if (text.isEmpty()) {
                blank++;
            } else if (isDate) {
                areDatesAlike &= dateCell == null || dateCell.equals(text);
                dateCell = text;
                dates++;
            } else if (isPlausible(text)) {
                plausible++;
                if (texts.size() < MOST) {
                    texts.add(text);
                }
            } else {
                implausible++;
                if (others.isEmpty()) {
                    others.add(text);
                }
            }
        }

        private boolean isHopeless() {
            return implausible >= HOPELESS && plausible == 0;
        }

        private boolean isPlausible(String text) {
            return !isHopeless()
                    && text.length() >= 6
                    && text.length() <= WrittenDay.LONGEST
                    && text.chars().filter(Character::isDigit).count() >= 3;
        }

        public DayReadings result() {
            if (plausible == 0 && dates > 0 && dates >= MOSTLY * implausible) {
                return found(List.of(ofDateCells()));
            }
            if (plausible == 0 || dates + plausible < MOSTLY * implausible) {
                return NONE;
            }
            var moments = UnixMoments.readings(texts);
            var readings = moments.isEmpty() ? WrittenDays.readings(texts) : moments;
            return found(readings.isEmpty() && dates >= MOSTLY * plausible ? List.of(ofDateCells()) : readings);
        }

        private DayReading ofDateCells() {
            return new DayReading(dateCell.length() > 10 ? "yyyy-MM-dd HH:mm:ss" : "yyyy-MM-dd", null, dateCell);
        }

        private DayReadings found(List<DayReading> readings) {
            double filled = (double) (cells - blank) / cells;
            if (readings.isEmpty()) {
                return new DayReadings(readings, filled, texts.iterator().next(), false, false);
            }
            return new DayReadings(readings, filled, odd(readings), isUnset(readings.get(0)), dateCell != null);
        }

        private String odd(List<DayReading> readings) {
            var reader = new DayReader(readings.get(0).asked(""), ZoneOffset.UTC);
            return texts.stream()
                    .filter(text -> reader.read(text).isEmpty())
                    .findFirst()
                    .orElse(others.isEmpty() ? null : others.get(0));
        }

        private boolean isUnset(DayReading reading) {
            var reader = new DayReader(reading.asked(""), ZoneOffset.UTC);
            if (dateCell != null) {
                return texts.isEmpty() && areDatesAlike && UNSET.contains(LocalDate.parse(dateCell.substring(0, 10)));
            }
            return texts.size() == 1
                    && texts.stream()
                            .allMatch(text -> UNSET.contains(reader.read(text).orElse(null)));
        }
    }
}
