package dev.bellhop.github;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellhop.demo.Fault;
import dev.bellhop.demo.Match;
import dev.bellhop.demo.Trouble;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How GitHub sends webhooks is set right once, and whatever goes wrong ends nothing. */
class HookFormTest {
    private static final String CONFIG = "/app/hook/config";
    private static final String HERE = "https://bellhop.example/webhooks/github";

    private final Stage stage = new Stage();

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void a_form_becomes_json_and_the_address_stays() {
        stage.world().scenery().hook(HERE, "form");
        stage.hookForm().straighten();
        stage.hookForm().straighten();
        assertThat(stage.requests()).containsExactly("GET " + CONFIG, "PATCH " + CONFIG, "GET " + CONFIG);
        assertThat(stage.world().requests().getLast().response().body()).contains("\"json\"", HERE);
    }

    @Test
    void json_stays_as_it_is() {
        stage.world().scenery().hook(HERE, "json");
        stage.hookForm().straighten();
        assertThat(stage.requests()).containsExactly("GET " + CONFIG);
    }

    static Stream<Fault> faults() {
        return Stream.of(
                new Fault.NotDone(new Trouble.Says(500, "No")),
                new Fault.NotDone(new Trouble.Says(404, "Not Found")),
                new Fault.NotDone(new Trouble.Says(403, "No")));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void trouble_is_said_and_no_more(Fault fault) {
        stage.world().scenery().hook(HERE, "form");
        for (String method : List.of("GET", "PATCH")) {
            stage.world().fault(Match.first(method, CONFIG), fault);
            stage.hookForm().straighten();
        }
        stage.hookForm().straighten();
        assertThat(stage.world().requests().getLast().response().body()).contains("\"json\"", HERE);
    }
}
