package dev.bellhop.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellhop.json.Json;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The world speaks as GitHub's own description says that GitHub speaks. */
@Tag("dear")
class ConformanceTest {
    private final Scene scene = new Scene();

    @BeforeEach
    void npm() throws Exception {
        if (!Conformance.isPossible()) {
            System.err.println(
                    "LEFT OUT: the simulated world was not compared with GitHub's description, npm is missing");
            Assumptions.abort("npm is missing");
        }
    }

    @Test
    void every_answer_of_a_whole_story_fits() throws Exception {
        story();
        List<String> said = Conformance.check(scene.world.requests());
        assertThat(said).singleElement().asString().startsWith("checked ").contains(" 1 known exceptions");
    }

    @Test
    void a_body_that_the_description_does_not_know_is_found() throws Exception {
        Request request = Request.of("POST", Scene.ISSUE + "/comments").saying("{\"text\":\"hi\"}");
        Seen seen = new Seen(scene.now, "", request, Response.json(201, Json.object()));
        assertThat(Conformance.check(List.of(seen)))
                .anyMatch(line -> line.contains("request: it must have required property 'body'"))
                .anyMatch(line -> line.contains("unknown field text"))
                .anyMatch(line -> line.contains("response: it must have required property 'id'"));
    }

    private void story() {
        scene.world.hook("https://bellhop.example/webhooks/github");
        scene.mona().label("octo-org/hello", 1, "agent-fix");
        scene.mona().comment("octo-org/hello", 1, "/agent fix");
        scene.person(
                "POST",
                Scene.ISSUE + "/assignees",
                "{\"assignees\":[\"copilot-swe-agent[bot]\",\"mona\"],\"agent_assignment\":{\"model\":\"\"}}");
        talk();
        scene.pass(Duration.ofMinutes(1));
        scene.mona().ready("octo-org/hello", 2);
        scene.mona().merge("octo-org/hello", 2);
        scene.mona().reopen("octo-org/hello", 1);
        scene.world.copilot(Script.FAILS);
        scene.person("DELETE", Scene.ISSUE + "/assignees", Scene.ASSIGN);
        scene.person("POST", Scene.ISSUE + "/assignees", Scene.ASSIGN);
        scene.pass(Duration.ofMinutes(1));
        read();
        scene.mona().rename("octo-org/hello", "goodbye");
        scene.bot("GET", Scene.ISSUE, "");
    }

    private void talk() {
        String comment = Scene.text(scene.bot("POST", Scene.ISSUE + "/comments", "{\"body\":\"On it.\"}"), "url")
                .substring("https://api.github.com".length());
        scene.bot("PATCH", comment, "{\"body\":\"Done.\"}");
        scene.bot("GET", comment, "");
        scene.bot("POST", comment + "/reactions", "{\"content\":\"heart\"}");
        scene.bot("POST", Scene.ISSUE + "/reactions", "{\"content\":\"eyes\"}");
        scene.bot("POST", Scene.ISSUE + "/reactions", "{\"content\":\"eyes\"}");
        scene.bot("POST", Scene.ISSUE + "/labels", "{\"labels\":[\"one\",\"two\"]}");
        scene.bot("DELETE", Scene.ISSUE + "/labels/agent-fix", "");
        scene.bot("DELETE", comment, "");
        scene.bot("POST", Scene.ISSUE + "/comments", "{\"body\":" + 42 + "}");
        scene.bot("POST", Scene.ISSUE + "/comments", "{\"body\":\"On it.\"}");
    }

    private void read() {
        for (Parcel parcel : scene.world.parcels()) {
            scene.world.delivered(parcel, 503, scene.now);
        }
        Json delivery = Scene.list(scene.app("GET", "/app/hook/deliveries", "")).getFirst();
        String one = "/app/hook/deliveries/" + delivery.at("id").number();
        scene.app("GET", one, "");
        scene.app("POST", one + "/attempts", "");
        scene.app("GET", "/app/hook/config", "");
        scene.app("GET", "/app", "");
        scene.app("GET", Scene.REPO + "/installation", "");
        scene.app("POST", scene.tokens(), "{\"repositories\":[\"hello\"],\"permissions\":{\"issues\":\"write\"}}");
        for (String path : List.of(
                "/issues/1",
                "/issues/1/comments",
                "/issues/1/labels",
                "/issues/1/timeline?per_page=100",
                "/issues/2",
                "/issues/2/timeline",
                "/issues/3/timeline",
                "/issues/1/assignees/mona",
                "/issues/9",
                "/pulls/2",
                "/pulls?state=all",
                "/collaborators/mona/permission",
                "")) {
            scene.bot("GET", Scene.REPO + path, "");
        }
        scene.bot("GET", "/rate_limit", "");
        scene.bot("DELETE", "/installation/token", "");
    }
}
