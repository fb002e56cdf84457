package io.attimo.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.platform.text.Messages;
import io.attimo.support.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class LifecycleTemplateTest {

    @Test
    void all_six_phases_come_in_order_with_all_that_customers_need() {
        for (var customerKind : CustomerKind.values()) {
            var journey = LifecycleTemplate.journey("Any", customerKind, Locale.ENGLISH);

            assertThat(journey.stages())
                    .extracting(stage -> stage.phase().orElseThrow())
                    .containsExactly(Phase.values());
            assertThat(journey.touchpoints()).hasSize(14);
            assertThat(journey.stages()).allSatisfy(stage -> {
                assertThat(stage.touchpoints()).isNotEmpty();
                assertThat(Stream.of(
                                stage.needs().goal(),
                                stage.needs().functional(),
                                stage.needs().emotional()))
                        .doesNotContainNull()
                        .doesNotHaveDuplicates();
            });
            assertThat(journey.touchpoints()).anyMatch(Touchpoint::isTrigger).anyMatch(Touchpoint::isMedal);
        }
    }

    @Test
    void moments_follow_one_another_in_their_order() {
        for (var customerKind : CustomerKind.values()) {
            assertThat(LifecycleTemplate.journey("Any", customerKind, Locale.ENGLISH)
                            .touchpoints())
                    .extracting(touchpoint -> touchpoint.type().orElseThrow())
                    .isSorted()
                    .contains(MomentType.values());
        }
    }

    @Test
    void people_and_companies_have_nothing_in_common() {
        var people = LifecycleTemplate.journey("Any", CustomerKind.B2C, Locale.ENGLISH);
        var companies = LifecycleTemplate.journey("Any", CustomerKind.B2B, Locale.ENGLISH);

        assertThat(names(people)).doesNotContainAnyElementsOf(names(companies));
        assertThat(goals(people)).doesNotContainAnyElementsOf(goals(companies));
    }

    @Test
    void italian_says_all_of_it_in_its_own_words() {
        var english = Messages.in(LifecycleTemplateMessages.class, Locale.ENGLISH);
        var italian = Messages.in(LifecycleTemplateMessages.class, Locale.ITALIAN);
        List<Function<LifecycleTemplateMessages, Stream<String>>> sayings = List.of(
                words -> Arrays.stream(LifecycleTemplate.Step.values()).map(words::goal),
                words -> Arrays.stream(LifecycleTemplate.Step.values()).map(words::functional),
                words -> Arrays.stream(LifecycleTemplate.Step.values()).map(words::emotional));

        for (var saying : sayings) {
            assertThat(saying.apply(italian))
                    .doesNotContainAnyElementsOf(saying.apply(english).toList());
        }
        assertThat(names(LifecycleTemplate.journey("Any", CustomerKind.B2B, Locale.ITALIAN)))
                .contains("Colloquio in fiera", "Avvio");
    }

    private static List<String> names(Journey journey) {
        return journey.touchpoints().stream().map(Touchpoint::name).toList();
    }

    private static List<String> goals(Journey journey) {
        return journey.stages().stream().map(stage -> stage.needs().goal()).toList();
    }
}
