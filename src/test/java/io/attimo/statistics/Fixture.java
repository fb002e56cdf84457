package io.attimo.statistics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** One of the small published tables in the test resources. */
record Fixture(List<String> names, List<String[]> rows) {

    static Fixture named(String name) {
        try (var in = Fixture.class.getResourceAsStream(name + ".csv")) {
            var lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("\"", "")
                    .lines()
                    .map(line -> line.split(","))
                    .toList();
            return new Fixture(List.of(lines.get(0)), lines.subList(1, lines.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    double[] column(String name) {
        var at = names.indexOf(name);
        return rows.stream().mapToDouble(row -> Double.parseDouble(row[at])).toArray();
    }

    Importance importance(String outcome, String... drivers) {
        var columns = Stream.of(drivers).map(this::column).toArray(double[][]::new);
        return Importance.of(BootstrapSums.pairwise(columns, column(outcome), respondents(rows.size())));
    }

    double[] shares(String outcome, String... drivers) {
        return importance(outcome, drivers).drivers().stream()
                .mapToDouble(Driver::lmg)
                .toArray();
    }

    Lmg lmg(String outcome, String... drivers) {
        var all = Stream.concat(Stream.of(drivers), Stream.of(outcome))
                .map(this::column)
                .toArray(double[][]::new);
        var p = drivers.length;
        var r = new double[p][p];
        var ry = new double[p];
        for (var i = 0; i < p; i++) {
            ry[i] = correlation(all[i], all[p]);
            for (var j = 0; j < p; j++) {
                r[i][j] = correlation(all[i], all[j]);
            }
        }
        return Lmg.of(r, ry);
    }

    static long[] respondents(int n) {
        return LongStream.range(0, n).toArray();
    }

    private static double correlation(double[] x, double[] y) {
        var mx = Arrays.stream(x).average().orElseThrow();
        var my = Arrays.stream(y).average().orElseThrow();
        var xy = 0.0;
        var xx = 0.0;
        var yy = 0.0;
        for (var i = 0; i < x.length; i++) {
            xy += (x[i] - mx) * (y[i] - my);
            xx += (x[i] - mx) * (x[i] - mx);
            yy += (y[i] - my) * (y[i] - my);
        }
        return xy / Math.sqrt(xx * yy);
    }
}
