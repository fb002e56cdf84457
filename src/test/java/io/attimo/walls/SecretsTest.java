package io.attimo.walls;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.attimo.demo.DemoSigningKey;
import io.attimo.identity.Role;
import io.attimo.platform.secrets.Vault;
import io.attimo.platform.tenancy.Tenancy;
import io.attimo.support.Raw;
import io.attimo.support.Routes;
import io.attimo.support.Routes.Door;
import io.attimo.support.Schema;
import io.attimo.support.TestDatabase;
import io.attimo.support.Things;
import io.attimo.support.Twins;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SecretsTest {

    @Inject
    Twins twins;

    @Inject
    Things things;

    @Inject
    DemoSigningKey provider;

    @Inject
    Tenancy tenancy;

    @Inject
    AgroalDataSource database;

    @Test
    void a_secret_is_in_no_page_no_answer_and_no_log() {
        var logged = new ArrayList<String>();
        var listener = listener(logged);
        Logger.getLogger("").addHandler(listener);
        try {
            var key = things.openKey(Twins.OURS);
            var secrets = List.of(key, Vault.hash(key), provider.clientSecret());
            var seen = 0;
            for (var route : Routes.all()) {
                if (route.isRead()) {
                    var path = (route.isOutside() ? "" : "/t/" + Twins.OURS) + route.at(things.of(Twins.OURS, route));
                    var headers = new HashMap<>(twins.browserOf(Twins.OURS, Role.ADMIN));
                    if (route.door() == Door.API) {
                        headers.put("Authorization", "Bearer " + key);
                    }
                    var answer = Raw.gets(path, headers);
                    assertThat(answer.headers().map() + answer.body())
                            .as(route.toString())
                            .doesNotContain(secrets);
                    seen++;
                }
            }
            assertThat(Raw.gets("/q/openapi", Map.of()).body()).doesNotContain(secrets);
            assertThat(seen).isGreaterThan(10);
            assertThat(logged).noneMatch(line -> secrets.stream().anyMatch(line::contains));
        } finally {
            Logger.getLogger("").removeHandler(listener);
        }
    }

    @Test
    void the_key_is_shown_in_the_answer_that_makes_it_and_then_never_again() {
        var admin = twins.browserOf(Twins.OURS, Role.ADMIN);
        var headers = new HashMap<>(admin);
        headers.put("Content-Type", "application/x-www-form-urlencoded");

        var form = "name=Shown+once&scopes=READ&expiry=YEAR&form=" + twins.sealOf(Twins.OURS, "/keys");
        var made = Raw.send("POST", "/t/" + Twins.OURS + "/keys", headers, form).body();

        var key = made.replaceAll("(?s).*value=\"(attimo_[^\"]+)\".*", "$1");
        assertThat(key).startsWith("attimo_").hasSizeGreaterThan(40);
        assertThat(Raw.gets("/t/" + Twins.OURS + "/keys", admin).body())
                .contains("Shown once")
                .doesNotContain(key);
    }

    @Test
    void no_table_holds_a_secret_that_could_be_read() {
        var key = things.openKey(Twins.OURS);
        var readable = tenancy.within(Twins.OURS, () -> {
            try (var connection = database.getConnection()) {
                var found = new ArrayList<String>();
                for (var table : Schema.ask(
                        connection,
                        "select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace")) {
                    found.addAll(Schema.ask(
                            connection,
                            "select '%s' from %s t where t::text like '%%' || ? || '%%' or t::text like '%%' || ? || '%%'"
                                    .formatted(table, table),
                            key,
                            provider.clientSecret()));
                }
                return found;
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });

        assertThat(readable).isEmpty();
    }

    private static Handler listener(List<String> logged) {
        return new Handler() {
            @Override
            public void publish(LogRecord line) {
                logged.add(line.getMessage() + " " + Arrays.toString(line.getParameters()));
                logged.add(String.valueOf(line.getThrown()));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
    }
}
