package dev.bellhop.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellhop.demo.Fault;
import dev.bellhop.demo.Match;
import dev.bellhop.demo.Response;
import dev.bellhop.demo.Trouble;
import dev.bellhop.json.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages, versions, limits and faults. */
class ReadingTest {
    private final Scene scene = new Scene();

    @ParameterizedTest
    @ValueSource(strings = {"asc", "desc"})
    void pages_show_everything_once(String order) {
        String session = scene.session();
        scene.say(session, Scene.TASK);
        scene.turn();
        String list = "/sessions/" + session + "/events?limit=4&order=" + order;
        List<Json> all = new ArrayList<>();
        Optional<String> page = Optional.of("");
        while (page.isPresent()) {
            Json got = scene.get(
                    list + page.map(one -> one.isEmpty() ? "" : "&page=" + one).orElse(""));
            all.addAll(got.at("data").items());
            page = got.maybe("next_page").map(Json::text);
        }
        List<Json> whole = scene.events(session);
        assertThat(all).containsExactlyElementsOf(order.equals("asc") ? whole : whole.reversed());
    }

    @Test
    void a_cursor_belongs_to_its_order() {
        String session = scene.session();
        scene.say(session, Scene.TASK);
        scene.turn();
        String list = "/sessions/" + session + "/events?limit=4&order=";
        String page = scene.get(list + "asc").at("next_page").text();
        assertThat(scene.ask("GET", list + "desc&page=" + page, "").status()).isEqualTo(400);
        assertThat(scene.ask("GET", list + "asc&page=page_x", "").status()).isEqualTo(400);
    }

    @Test
    void a_page_of_chosen_types_may_be_empty_before_the_end() {
        String session = scene.session();
        scene.say(session, Scene.TASK);
        scene.turn();
        Json first = scene.get("/sessions/" + session + "/events?limit=2&types%5B%5D=session.status_idle");
        assertThat(first.at("data").items()).isEmpty();
        assertThat(first.maybe("next_page")).isPresent();
    }

    @Test
    void sessions_are_found_by_agent_time_and_status() {
        String agent = scene.agent();
        String old = scene.session("t", agent, "");
        scene.pass(Duration.ofMinutes(1));
        String since = "&created_at%5Bgte%5D=" + scene.now;
        String young = scene.session("t", agent, "");
        scene.session();
        assertThat(ids("/sessions?agent_id=" + agent)).containsExactly(young, old);
        assertThat(ids("/sessions?agent_id=" + agent + since)).containsExactly(young);
        scene.post("/sessions/" + old + "/archive", "");
        assertThat(ids("/sessions?agent_id=" + agent)).containsExactly(young);
        assertThat(ids("/sessions?include_archived=true&statuses%5B%5D=terminated"))
                .containsExactly(old);
    }

    private List<String> ids(String list) {
        return scene.get(list).at("data").items(one -> one.at("id").text());
    }

    @Test
    void the_same_definition_again_makes_no_version() {
        String agent = scene.agent();
        assertThat(scene.post("/agents/" + agent, "{\"name\":\"agent-fix\"}")
                        .at("version")
                        .number())
                .isEqualTo(1);
        assertThat(scene.post("/agents/" + agent, "{\"version\":1,\"system\":\"x\"}")
                        .at("version")
                        .number())
                .isEqualTo(2);
        assertThat(scene.get("/agents/" + agent + "?version=1").maybe("system")).isEmpty();
        assertThat(scene.get("/agents/" + agent + "/versions").at("data").items())
                .hasSize(2);
    }

    @Test
    void nothing_secret_is_ever_shown() {
        String session = scene.session("ghs_verysecret");
        scene.say(session, Scene.TASK);
        scene.turn();
        String vault = scene.platform.vaults().getFirst().id();
        assertThat(scene.get("/sessions/" + session).toString()
                        + scene.get("/vaults/" + vault + "/credentials")
                        + scene.events(session))
                .doesNotContain("verysecret");
    }

    @Test
    void archiving_a_vault_empties_it() {
        String token = scene.token();
        String vault = scene.vault(token);
        String session = scene.session(token, scene.agent(), "\"" + vault + "\"");
        scene.post("/vaults/" + vault + "/archive", "");
        scene.say(session, Scene.TASK);
        scene.turn();
        assertThat(scene.story(session)).contains("session.error mcp_authentication_failed_error");
        assertThat(scene.platform.vaults()).containsExactly(new VaultView(vault, "v", List.of(), true));
    }

    @Test
    void too_many_are_told_when_to_come_again() {
        for (int i = 0; i < 300; i++) {
            scene.post("/vaults", "{\"display_name\":\"v\"}");
        }
        scene.pass(Duration.ofSeconds(20));
        Response no = scene.ask("POST", "/vaults", "{\"display_name\":\"v\"}");
        assertThat(no.status()).isEqualTo(429);
        assertThat(no.header("retry-after")).isEqualTo("40");
        assertThat(scene.ask("GET", "/vaults", "").status()).isEqualTo(200);
        scene.pass(Duration.ofSeconds(40));
        assertThat(scene.ask("POST", "/vaults", "{\"display_name\":\"v\"}").status())
                .isEqualTo(200);
    }

    @Test
    void reading_has_a_limit_of_its_own() {
        for (int i = 0; i < 1200; i++) {
            scene.get("/vaults");
        }
        assertThat(scene.ask("GET", "/vaults", "").status()).isEqualTo(429);
        assertThat(scene.ask("POST", "/vaults", "{\"display_name\":\"v\"}").status())
                .isEqualTo(200);
    }

    @Test
    void a_session_may_be_made_though_its_answer_is_lost() {
        String order = scene.order("t", scene.agent(), "");
        scene.platform.plan(
                Match.first("POST", "/v1/sessions"),
                new Fault.DoneButLost(new Trouble.Breaks(Response.Manner.DROPPED)));
        assertThat(scene.ask("POST", "/sessions", order).manner()).isEqualTo(Response.Manner.DROPPED);
        assertThat(scene.platform.sessions()).hasSize(1);
        scene.platform.plan(Match.first("GET", "/v1/sessions"), new Fault.Lagging(Duration.ofMinutes(1)));
        assertThat(ids("/sessions")).isEmpty();
        assertThat(ids("/sessions")).hasSize(1);
    }

    @Test
    void faults_speak_as_the_vendor_does() {
        scene.platform.plan(Match.first("*", "*"), new Fault.NotDone(new Trouble.Says(529, "Overloaded")));
        Response no = scene.ask("GET", "/sessions", "");
        assertThat(no.status()).isEqualTo(529);
        assertThat(no.body()).contains("\"overloaded_error\"", "\"request_id\"");
    }

    @Test
    void notices_are_signed_and_thin() {
        String session = scene.session();
        scene.say(session, Scene.TASK);
        scene.turn();
        List<Notice> notices = scene.platform.notices();
        assertThat(notices)
                .extracting(Notice::type)
                .containsExactly("session.status_run_started", "session.status_idled");
        assertThat(Json.parse(notices.getLast().body()).at("data").at("id").text())
                .isEqualTo(session);
        assertThat(scene.platform.notices()).isEmpty();
    }

    @Test
    void a_notice_is_signed_as_the_standard_shows() {
        Notice notice = new Notice("msg_p5jXN8AQM9LWM0D4loKWxJek", "x", "{\"test\": 2432232314}");
        assertThat(notice.headers("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", Instant.ofEpochSecond(1614265330)))
                .containsEntry("webhook-signature", "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }
}
