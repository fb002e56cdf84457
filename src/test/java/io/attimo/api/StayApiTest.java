package io.attimo.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.attimo.journey.Journey;
import io.attimo.suggestion.Guests;
import io.attimo.support.Cast;
import io.attimo.support.Program;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;

/** What a program reads of a stay at a hotel that two hundred guests have answered for. */
abstract class StayApiTest extends ApiTest {

    @Inject
    Guests guests;

    Journey stay;
    Program program;

    @BeforeEach
    void guests_have_answered() {
        stay = cast.at(Cast.STUDIO, guests::answered);
        program = programOf(Cast.STUDIO);
    }

    JsonNode get(String query) throws IOException {
        return read(asked(query));
    }

    void isProblem(int status, String query, String sentence) throws IOException {
        isProblem(asked(query), status, sentence);
    }

    HttpResponse<String> asked(String query) {
        return asked(program, query);
    }

    HttpResponse<String> asked(Program who, String query) {
        return who.gets("/api/v1/journeys/%s/%s".formatted(stay.id(), query));
    }

    static JsonNode of(JsonNode figures, String field, String name) {
        for (var each : figures) {
            if (each.get(field).asText().equals(name)) {
                return each;
            }
        }
        throw new AssertionError(name);
    }
}
