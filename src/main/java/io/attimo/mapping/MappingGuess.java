package io.attimo.mapping;

import io.attimo.journey.Journey;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** First suggestions for the columns of a file, for a person to correct. The pattern of a date is never among them. */
public final class MappingGuess {

    private static final Pattern KEY =
            Pattern.compile("(id|key|chiave|codice|(resp|cust|client|user|utente).*(id|num|no|nr|key|codice)?)");
    private static final Pattern DATE = Pattern.compile(".*(date|day|data|giorno|when|timestamp|time).*");
    private static final Pattern OUTCOME = Pattern.compile(".*(nps|recommend|consigli|overall|complessiv).*");
    private static final Pattern RATING = Pattern.compile(".*(rate|rating|score|satisf|voto|valutazion|soddisf).*");
    private static final Pattern SEGMENT =
            Pattern.compile(".*(lang|lingua|segment|country|paese|region|gender|genere|agegroup|plan|sede|branch).*");
    private static final Pattern COMMENT = Pattern.compile(".*(comment|why|text|note|perche|motivo).*");

    private MappingGuess() {}

    public static ColumnForm of(FilePreview filePreview, String source, Optional<Journey> journey) {
        var lines = new ArrayList<ColumnForm.Line>();
        for (int i = 0; i < filePreview.columns().size(); i++) {
            lines.add(line(i, filePreview.columns().get(i), journey));
        }
        var day = filePreview.header().stream().filter(name -> fits(DATE, name)).findFirst();
        return new ColumnForm(
                journey.map(Journey::name).orElse(""),
                source,
                key(filePreview),
                false,
                day.orElse(""),
                "",
                "",
                "",
                lines);
    }

    private static ColumnForm.Line line(int i, ColumnSummary column, Optional<Journey> journey) {
        var known = journey.stream()
                .flatMap(one -> one.touchpoints().stream())
                .filter(touchpoint -> touchpoint.name().equalsIgnoreCase(column.name()))
                .findFirst();
        if (known.isPresent()) {
            var touchpoint = known.get();
            return new ColumnForm.Line(
                    i,
                    column.name(),
                    column.sample(),
                    ColumnForm.Use.RATING,
                    touchpoint.stage().name(),
                    touchpoint.name(),
                    ScaleField.print(touchpoint.scale()),
                    "",
                    "");
        }
        var use = use(column);
        var name = use == ColumnForm.Use.NONE || use == ColumnForm.Use.COMMENT ? "" : column.name();
        return new ColumnForm.Line(i, column.name(), column.sample(), use, "", name, column.scale(), "", "");
    }

    private static ColumnForm.Use use(ColumnSummary column) {
        if (column.numbers() && fits(OUTCOME, column.name())) {
            return ColumnForm.Use.OUTCOME;
        }
        if (column.numbers() && fits(RATING, column.name())) {
            return ColumnForm.Use.RATING;
        }
        if (column.words() && fits(COMMENT, column.name())) {
            return ColumnForm.Use.COMMENT;
        }
        return fits(SEGMENT, column.name()) && column.values() <= 20 ? ColumnForm.Use.SEGMENT : ColumnForm.Use.NONE;
    }

    private static String key(FilePreview filePreview) {
        return filePreview.header().stream()
                .filter(name -> fits(KEY, name))
                .findFirst()
                .orElse("");
    }

    private static boolean fits(Pattern pattern, String name) {
        return pattern.matcher(name.toLowerCase(Locale.ROOT)).matches();
    }
}
