package io.attimo.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The answers of 3,000 customers of an invented shop for coffee machines, as a table that the import reads. What
 * decides their satisfaction is planted, so that it is known whether the product finds it.
 *
 * <p>Ratings are 1–5 and share a common factor; an empty cell is a touchpoint that somebody did not use. {@link
 * #SATISFACTION} is 1–5, {@link #RECOMMENDING} 0–10.
 */
record ShopSurvey(List<String> header, List<List<String>> rows) {

    static final String RESPONDENT = "Respondent";
    static final String DAY = "Day";
    static final String COUNTRY = "Country";
    static final String CUSTOMER = "Customer";
    static final String SATISFACTION = "Satisfaction";
    static final String RECOMMENDING = "Recommend";

    private static final int RESPONDENTS = 3_000;

    /** One of so many comes from a country of four respondents, fewer than are ever shown. */
    private static final int FROM_MALTA = 750;

    /** Satisfaction hangs on {@link #drivers()} and on chance. */
    static ShopSurvey planted(long seed) {
        return of(seed, true);
    }

    /** Both outcomes are chance: whoever finds a driver here is wrong. */
    static ShopSurvey unplanted(long seed) {
        return of(seed, false);
    }

    /** The touchpoints that decide satisfaction where it is planted. */
    static List<String> drivers() {
        return ShopQuestion.ALL.stream()
                .filter(ShopQuestion::isPlanted)
                .map(ShopQuestion::touchpoint)
                .toList();
    }

    private static ShopSurvey of(long seed, boolean planted) {
        var random = new SplittableRandom(seed);
        var rows = IntStream.range(0, RESPONDENTS)
                .mapToObj(i -> row(i, planted, random.split()))
                .toList();
        return new ShopSurvey(columns(), rows);
    }

    private static List<String> columns() {
        return Stream.of(
                        Stream.of(RESPONDENT, DAY, COUNTRY, CUSTOMER),
                        ShopQuestion.ALL.stream().map(ShopQuestion::touchpoint),
                        Stream.of(SATISFACTION, RECOMMENDING),
                        ShopComments.TOPICS.stream().map(ShopComments::column))
                .flatMap(part -> part)
                .toList();
    }

    private static List<String> row(int i, boolean planted, RandomGenerator random) {
        var country = i % FROM_MALTA == FROM_MALTA / 2 ? "Malta" : ShopCustomer.country(random);
        var customer = ShopCustomer.from(country, planted, random);
        var row = new ArrayList<String>();
        row.addAll(List.of(
                "S%04d".formatted(i + 1),
                customer.day().toString(),
                customer.country(),
                customer.isNew() ? "New" : "Returning"));
        IntStream.of(customer.ratings()).forEach(rating -> row.add(rating == 0 ? "" : String.valueOf(rating)));
        row.add(random.nextDouble() < .03 ? "" : String.valueOf(customer.satisfaction()));
        row.add(random.nextDouble() < .05 ? "" : String.valueOf(customer.recommending()));
        ShopComments.TOPICS.forEach(topic -> row.add(ShopComments.from(customer, topic, random)));
        return List.copyOf(row);
    }

    /** A column as numbers, NaN where the cell is empty. */
    double[] numbers(String column) {
        var at = header.indexOf(column);
        return rows.stream()
                .map(row -> row.get(at))
                .mapToDouble(cell -> cell.isEmpty() ? Double.NaN : Double.parseDouble(cell))
                .toArray();
    }

    /** The whole as a file, separated by commas. */
    String csv() {
        return Stream.concat(Stream.of(header), rows.stream())
                .map(row -> row.stream().map(ShopSurvey::quoted).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String quoted(String cell) {
        return cell.contains(",") || cell.contains("\"") ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }
}
