package io.attimo.mapping;

import io.attimo.mapping.Finding.Reason;
import io.attimo.platform.files.ColumnPlaces;
import io.attimo.platform.files.TableFile;
import io.attimo.platform.files.TableRow;
import io.attimo.response.CustomerKey;
import io.attimo.response.RespondentHashIndex;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads of a row by which key its answer is known, and its customer. Where each row is an answer, its key is the hash of its
 * cells and its number among equal rows, so that an export that has grown brings only what is new; where rows carry no time of
 * day, two people may well say the same, and the key is the file and the row's number in it. The cell that says as how many
 * answers it counts is no part of the hash: weights are made anew for each export, and the same rows would come in twice.
 */
final class AnswerKeyReader {

    /** What is wrong with a key, in which column, and the limit that it passed. */
    record Fault(int column, Reason reason, String detail) {}

    static final int LONGEST_KEY = 200;

    /** A long number that a spreadsheet has rounded: many keys have become this one. */
    private static final Pattern MANGLED = Pattern.compile("\\d+([.,]\\d+)?[eE]\\+\\d+");

    private static final int NONE = -1;
    private static final String ROW = "row ";
    private static final int ROW_BYTES = 16;
    private static final char PARTS = '\u001F';

    private final Mapping mapping;
    private final String file;
    private final int answer;
    private final int customer;
    private final int date;
    private final int weight;
    private final EqualRows equalRows = new EqualRows();

    /** @param file tells the file from any other; asked for only where each row is its own answer */
    AnswerKeyReader(Mapping mapping, ColumnPlaces places, String file) {
        this.mapping = mapping;
        this.file = file;
        answer = places.of(mapping.answerColumn());
        customer =
                mapping.customer() == null ? NONE : places.of(mapping.customer().column());
        weight = mapping.weight() == null ? NONE : places.of(mapping.weight().column());
        date = mapping.date().isFixed() ? NONE : places.of(mapping.date().column());
    }

    /** Empty where no key needs it: a large file takes a moment. */
    static String fingerprint(TableFile file, Mapping mapping) throws IOException {
        return mapping.answerColumn() == null ? file.fingerprint() : "";
    }

    /** Each row is to be asked for once, in the order of the file. */
    String respondent(TableRow tableRow) {
        return answer == NONE ? rowKey(tableRow) : CustomerKey.folded(cell(tableRow, answer));
    }

    /** Null where the key names both, and where nobody is named and each row is somebody's own. */
    String customer(TableRow tableRow) {
        var named = customer == NONE ? "" : cell(tableRow, customer);
        if (!named.isEmpty()) {
            return CustomerKey.folded(named);
        }
        return mapping.answer() == null || answer == NONE
                ? null
                : CustomerKey.ofAnswer(mapping.source(), cell(tableRow, answer));
    }

    Optional<Fault> fault(TableRow tableRow) {
        var wrong = answer == NONE ? Optional.<Fault>empty() : fault(answer, cell(tableRow, answer));
        return wrong.isPresent() || customer == NONE || cell(tableRow, customer).isEmpty()
                ? wrong
                : fault(customer, cell(tableRow, customer));
    }

    private static Optional<Fault> fault(int column, String key) {
        if (key.isEmpty()) {
            return Optional.of(new Fault(column, Reason.KEY_EMPTY, ""));
        }
        if (key.length() > LONGEST_KEY) {
            return Optional.of(new Fault(column, Reason.KEY_TOO_LONG, String.valueOf(LONGEST_KEY)));
        }
        return MANGLED.matcher(key).matches()
                ? Optional.of(new Fault(column, Reason.KEY_MANGLED, ""))
                : Optional.empty();
    }

    private static String cell(TableRow tableRow, int column) {
        return column < tableRow.cells().size() ? tableRow.cells().get(column).strip() : "";
    }

    private String rowKey(TableRow tableRow) {
        if (date == NONE || !mapping.date().tellsTime(cell(tableRow, date))) {
            return ROW + HexFormat.of().formatHex(digest(file + PARTS + tableRow.line()), 0, ROW_BYTES);
        }
        var row = digest(String.join(
                String.valueOf(PARTS),
                said(tableRow).stream().map(String::strip).toList()));
        int number = equalRows.number(ByteBuffer.wrap(row).getLong());
        return ROW + HexFormat.of().formatHex(row, 0, ROW_BYTES) + (number == 1 ? "" : " " + number);
    }

    /** Its cells but the one that says as how many answers it counts. */
    List<String> said(TableRow tableRow) {
        if (weight == NONE || weight >= tableRow.cells().size()) {
            return tableRow.cells();
        }
        var cells = new ArrayList<>(tableRow.cells());
        cells.remove(weight);
        return cells;
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How often a file has had each row so far, by the rows' hashes of 64 bits. */
    private static final class EqualRows {

        private static final int FIRST = 1 << 10;

        private final RespondentHashIndex seen = new RespondentHashIndex(FIRST);
        private int[] counts = new int[FIRST];

        /** The number of this one among those that are equal to it, from 1. */
        int number(long hash) {
            int row = seen.of(hash);
            if (row >= counts.length) {
                counts = Arrays.copyOf(counts, counts.length * 2);
            }
            return ++counts[row];
        }
    }
}
