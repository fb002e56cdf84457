package io.attimo.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Nobody calls outside but through the one door. */
class OutboundRulesTest {

    private static final Set<String> CALLERS = Set.of(
            "io.vertx.core.http.HttpClient",
            "io.vertx.core.net.NetClient",
            "io.vertx.ext.web.client.WebClient",
            "java.net.HttpURLConnection",
            "java.net.Socket",
            "java.net.URLConnection",
            "java.net.http.HttpClient",
            "java.nio.channels.SocketChannel");

    private static final Set<String> DOOR =
            Set.of("io.attimo.platform.outbound.OutboundDoor", "io.attimo.platform.outbound.OutboundForwardProxy");

    private static ArchRule rule(Set<String> door) {
        return noClasses()
                .that(DescribedPredicate.describe("are not the door", one -> !door.contains(one.getName())))
                .should()
                .dependOnClassesThat(
                        DescribedPredicate.<JavaClass>describe("call outside", one -> CALLERS.contains(one.getName())));
    }

    @Test
    void nobody_but_the_door_calls_outside() {
        rule(DOOR).check(HouseRulesTest.HOUSE);
    }

    @Test
    void whoever_did_would_be_seen() {
        for (var one : DOOR) {
            assertThat(HouseRulesTest.HOUSE.contain(one)).as(one).isTrue();
        }
        assertThatThrownBy(() -> rule(Set.of()).check(HouseRulesTest.HOUSE)).isInstanceOf(AssertionError.class);
    }
}
