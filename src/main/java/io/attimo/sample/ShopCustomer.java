package io.attimo.sample;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;

/**
 * One customer of the invented shop: who, when, and what they felt.
 *
 * @param ratings 1–5, one for each of {@link ShopQuestion#ALL}; 0 where there is none
 * @param satisfaction 1–5
 * @param recommending 0–10
 */
record ShopCustomer(LocalDate day, String country, boolean isNew, int[] ratings, int satisfaction, int recommending) {

    static final LocalDate FIRST_DAY = LocalDate.of(2026, 5, 25);
    static final LocalDate LAST_DAY = LocalDate.of(2026, 11, 20);

    /** From here on parcels are later, as the trend shows. */
    private static final LocalDate NEW_COURIER = LocalDate.of(2026, 9, 7);

    private static final List<String> COUNTRIES = List.of("Italy", "Germany", "France", "Austria");
    private static final double[] UP_TO = {.46, .70, .87, 1};

    /**
     * Two friends who buy the same still differ: so much of a rating is shared by all touchpoints, and so much its
     * own.
     */
    private static final double SHARED = .52;

    private static final double OWN = .80;

    static String country(RandomGenerator random) {
        var place = random.nextDouble();
        var i = 0;
        while (place > UP_TO[i]) {
            i++;
        }
        return COUNTRIES.get(i);
    }

    /** @param planted whether the outcomes hang on the ratings, or are chance alone */
    static ShopCustomer from(String country, boolean planted, RandomGenerator random) {
        var days = ChronoUnit.DAYS.between(FIRST_DAY, LAST_DAY) + 1;
        var day = FIRST_DAY.plusDays((long) (days * Math.pow(random.nextDouble(), .8)));
        var isNew = random.nextDouble() < .57;
        var ratings = new int[ShopQuestion.ALL.size()];
        var mood = random.nextGaussian() + (isNew ? -.1 : .1);
        for (var j = 0; j < ratings.length; j++) {
            var question = ShopQuestion.ALL.get(j);
            var felt = question.mean()
                    + shift(question, day, country, isNew)
                    + SHARED * mood
                    + OWN * random.nextGaussian();
            ratings[j] = random.nextDouble() < question.reach() ? rounded(felt, 1, 5) : 0;
        }
        var satisfaction = 3.6 + (planted ? .3 * mood + owed(ratings, ShopQuestion::weight) : 0);
        var recommending = 7.4 + (planted ? .75 * mood + owed(ratings, ShopQuestion::weightInRecommending) : 0);
        return new ShopCustomer(
                day,
                country,
                isNew,
                ratings,
                rounded(satisfaction + .6 * random.nextGaussian(), 1, 5),
                rounded(recommending + 1.6 * random.nextGaussian(), 0, 10));
    }

    private static double shift(ShopQuestion question, LocalDate day, String country, boolean isNew) {
        return switch (question.touchpoint()) {
            case ShopQuestion.DELIVERY ->
                (country.equals("Germany") ? -.4 : .1) + (day.isBefore(NEW_COURIER) ? .2 : -.3);
            case ShopQuestion.SETTING_UP -> isNew ? -.25 : .3;
            default -> 0;
        };
    }

    private static double owed(int[] ratings, ToDoubleFunction<ShopQuestion> weight) {
        var owed = 0.0;
        for (var j = 0; j < ratings.length; j++) {
            var question = ShopQuestion.ALL.get(j);
            owed += ratings[j] == 0 ? 0 : weight.applyAsDouble(question) * (ratings[j] - question.mean());
        }
        return owed;
    }

    private static int rounded(double felt, int lowest, int highest) {
        return (int) Math.max(lowest, Math.min(highest, Math.round(felt)));
    }

    int rating(String touchpoint) {
        for (var j = 0; j < ratings.length; j++) {
            if (ShopQuestion.ALL.get(j).touchpoint().equals(touchpoint)) {
                return ratings[j];
            }
        }
        throw new IllegalArgumentException(touchpoint);
    }
}
