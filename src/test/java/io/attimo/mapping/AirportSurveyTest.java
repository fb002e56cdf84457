package io.attimo.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.attimo.intake.AirportSurvey;
import io.attimo.journey.Scale;
import io.attimo.platform.files.CsvFile;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The figures that an independent party published for the same file. */
class AirportSurveyTest {

    private CsvFile file;
    private Mapping mapping;

    @BeforeEach
    void read() throws IOException {
        file = CsvFile.open(AirportSurvey.file());
        mapping = MappingText.read(AirportSurvey.mapping());
    }

    @ParameterizedTest
    @CsvSource({
        "Q7ALL,2688,4.064360,2206,38",
        "Q7FOOD,2421,3.615448,1349,255",
        "Q7WIFI,2142,4.079832,1597,155",
        "Q7LTPARKING,834,3.850120,552,65"
    })
    void ratings_come_out_as_published(String column, int n, double mean, int glory, int pain) throws IOException {
        var marks = marks(column);

        assertThat(marks).hasSize(n);
        assertThat(DoubleStream.of(marks).average().orElseThrow()).isCloseTo(mean, within(5e-7));
        assertThat(DoubleStream.of(marks).filter(Scale.ONE_TO_FIVE::isGlory)).hasSize(glory);
        assertThat(DoubleStream.of(marks).filter(Scale.ONE_TO_FIVE::isPain)).hasSize(pain);
    }

    @Test
    void recommendation_comes_out_as_published() throws IOException {
        var marks = marks("NETPRO");

        assertThat(marks).hasSize(2746);
        assertThat(DoubleStream.of(marks).filter(Scale.NPS::isPain)).hasSize(342);
        assertThat(DoubleStream.of(marks).filter(Scale.NPS::isGlory)).hasSize(1436);
    }

    @Test
    void no_row_is_refused() throws IOException {
        var dry = DryRun.of(file, mapping, ZoneOffset.UTC, finding -> {}, () -> true)
                .orElseThrow();

        assertThat(List.of(dry.taken(), dry.refused())).containsExactly(2831L, 0L);
        assertThat(dry.from()).isBetween(LocalDate.of(2017, 5, 1), LocalDate.of(2017, 5, 31));
    }

    private double[] marks(String column) throws IOException {
        int index =
                mapping.ratings().stream().map(Mapping.Rating::column).toList().indexOf(column);
        try (var tableReader = file.table()) {
            var reader = new RowReader(mapping, tableReader.header(), ZoneOffset.UTC);
            var marks = DoubleStream.builder();
            tableReader.forEach(tableRow ->
                    marks.add(reader.read(tableRow).answer().orElseThrow().marks()[index]));
            return Arrays.stream(marks.build().toArray())
                    .filter(mark -> !Double.isNaN(mark))
                    .toArray();
        }
    }
}
