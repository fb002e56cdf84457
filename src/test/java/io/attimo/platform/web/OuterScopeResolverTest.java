package io.attimo.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.qute.Engine;
import io.quarkus.qute.EvalContext;
import io.quarkus.qute.Mapper;
import io.quarkus.qute.TemplateException;
import io.quarkus.qute.ValueResolver;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

class OuterScopeResolverTest {

    private final Asked asked = new Asked();
    private final Engine engine = Engine.builder()
            .addDefaults()
            .addValueResolver(new OuterScopeResolver())
            .addValueResolver(asked)
            .strictRendering(true)
            .build();

    /** One of the many that Qute has: it knows nothing and counts how often it was asked for the name. */
    private static final class Asked implements ValueResolver {

        private int times;

        @Override
        public int getPriority() {
            return 50;
        }

        @Override
        public boolean appliesTo(EvalContext name) {
            times += name.getName().equals("home") ? 1 : 0;
            return false;
        }

        @Override
        public CompletionStage<Object> resolve(EvalContext name) {
            throw new AssertionError();
        }
    }

    @Test
    void a_name_outside_of_loops_is_found_without_asking_around() {
        var html = engine.parse("{#for a in all}{#let b=a}{#for c in all}{home}/{b}{c} {/for}{/let}{/for}")
                .data("all", List.of(1, 2), "home", "/t/acme")
                .render();

        assertThat(html).isEqualTo("/t/acme/11 /t/acme/12 /t/acme/21 /t/acme/22 ");
        assertThat(asked.times).isZero();
    }

    @Test
    void the_inner_of_two_names_hides_the_outer_even_when_it_holds_nothing() {
        var html = engine.parse("{name}{#for name in all}{name ?: '-'}{/for}{name}")
                .data("all", Arrays.asList("in", null), "name", "out")
                .render();

        assertThat(html).isEqualTo("outin-out");
    }

    @Test
    void a_thing_between_a_loop_and_what_stands_outside_hides_that() {
        var html = engine.parse("{#with thing}{#for i in 2}{name}{/for}{/with}")
                .data("thing", Map.of("name", "its own "), "name", "outer ")
                .render();

        assertThat(html).isEqualTo("its own its own ");
    }

    @Test
    void what_a_thing_lacks_is_not_looked_for_outside() {
        var template = engine.parse("{#for thing in things}{thing.colour}{/for}");

        assertThatThrownBy(() -> template.data("things", List.of(Mapper.wrap(Map.of())), "colour", "red")
                        .render())
                .isInstanceOf(TemplateException.class)
                .hasMessageContaining("colour");
    }

    @Test
    void a_name_that_nobody_knows_is_an_error() {
        var template = engine.parse("{#for thing in things}{nobody}{/for}");

        assertThatThrownBy(() -> template.data("things", List.of(1)).render())
                .isInstanceOf(TemplateException.class)
                .hasMessageContaining("nobody");
    }
}
