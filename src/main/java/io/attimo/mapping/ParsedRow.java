package io.attimo.mapping;

import java.time.LocalDate;
import java.util.List;

/**
 * One answer's row, read.
 *
 * @param respondent the key of the answer
 * @param customer who gave it; null where the key names both
 * @param marks in the order of {@link Mapping#ratings()}, each on its own scale; NaN is no answer
 * @param labels in the order of the mapping's segments; null where it is not known
 * @param remarks in the order of the mapping's comments; null where nothing was written
 * @param weight as how many answers it counts; null where the file does not say so
 * @param part the question that the row answers, where there is a row for each: what it does not say stays; else null
 */
public record ParsedRow(
        long line,
        String respondent,
        String customer,
        LocalDate day,
        double[] marks,
        List<String> labels,
        List<String> remarks,
        Double weight,
        String part) {}
