package io.attimo.sample;

import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** What customers of the invented shop wrote: a few dozen sentences, from the sorry to the glad. */
final class ShopComments {

    static final String GENERAL = "Comment";

    /** By topic and, within it, for low (1–2), middle (3) and high (4–5) ratings. */
    private static final Map<String, List<List<String>>> SENTENCES = Map.of(
            ShopQuestion.DELIVERY,
            List.of(lines("""
                            Three days late, and nobody told me.
                            The parcel stood in the rain in front of the door.
                            I waited at home all day. "Between 8 and 18" is no time.
                            The box was torn, and one cup was broken.
                            I had to call twice to hear where it was.
                            The courier rang once and was gone."""), lines("""
                            It came in the end, a day after the promise.
                            Fine, but the tracking page said nothing for four days.
                            Delivery was average, neither good nor bad."""), lines("""
                            Came on the day that was promised, well packed.
                            A message an hour before: that is how it should be.
                            The driver carried it up to the third floor. Thank you!""")),
            ShopQuestion.SETTING_UP,
            List.of(lines("""
                            The manual has eleven languages and not one clear picture.
                            It took me two evenings until the first coffee.
                            I did not dare to descale it, the lights only blinked.
                            Water everywhere on the first day; a short call would have helped.
                            I gave up, and my daughter did it.
                            Nobody asked whether it works at home."""), lines("""
                            It worked after the second video.
                            Setting it up was longer than I thought, but it runs.
                            The steps are there, in the wrong order."""), lines("""
                            Ten minutes and it made coffee.
                            The card with the five steps was all I needed.
                            A friendly call after two days: I had two questions, both answered.""")),
            ShopQuestion.REPAIR,
            List.of(lines("""
                            Five weeks for a seal, without a word in between.
                            It came back with the same fault.
                            I explained the problem four times to four people.
                            No machine on loan, so no coffee for a month."""), lines("""
                            Repaired, but I never heard what was wrong.
                            Friendly people, long wait."""), lines("""
                            Repaired while I waited, and they showed me why it had leaked.
                            They rang a week later to ask whether it holds. It does.""")),
            GENERAL,
            List.of(lines("""
                            I expected more for this price.
                            Good machine, poor care once you have paid.
                            I will think twice before I come again."""), lines("""
                            All right on the whole.
                            The shop is nice; what comes afterwards is less so.
                            Nothing special, nothing bad."""), lines("""
                            The lady in the shop listened before she sold. Rare!
                            I have told all my neighbours.
                            My second machine from you, and not the last.
                            You can tell that people there like coffee.""")));

    /** What people may write about, in the order of the columns. */
    static final List<String> TOPICS =
            List.of(ShopQuestion.DELIVERY, ShopQuestion.SETTING_UP, ShopQuestion.REPAIR, GENERAL);

    private ShopComments() {}

    /** Nothing, mostly; or a sentence that fits what they felt. */
    static String from(ShopCustomer customer, String topic, RandomGenerator random) {
        var felt = topic.equals(GENERAL) ? customer.satisfaction() : customer.rating(topic);
        if (felt == 0 || random.nextDouble() > (felt < 3 ? .2 : .05)) {
            return "";
        }
        var fitting = SENTENCES.get(topic).get(felt < 3 ? 0 : felt == 3 ? 1 : 2);
        return fitting.get(random.nextInt(fitting.size()));
    }

    /** The column of the file that a topic stands in. */
    static String column(String topic) {
        return topic.equals(GENERAL) ? GENERAL : GENERAL + ": " + topic;
    }

    private static List<String> lines(String text) {
        return text.lines().toList();
    }
}
