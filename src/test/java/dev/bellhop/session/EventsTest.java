package dev.bellhop.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellhop.json.Json;
import dev.bellhop.session.SessionEvent.Retry;
import dev.bellhop.session.SessionEvent.Stop;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventsTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    static Json fixture(String name) throws IOException {
        try (InputStream in = EventsTest.class.getResourceAsStream("/sessions/" + name)) {
            return Json.parse(Objects.requireNonNull(in).readAllBytes());
        }
    }

    static Stream<SessionEvent> anthropic() {
        return Stream.of(
                new SessionEvent.UserSaid("sevt_01", at(1), "Do it."),
                new SessionEvent.Running("sevt_02", at(2)),
                new SessionEvent.Other("sevt_03", at(2), "session.thread_status_running"),
                new SessionEvent.Other("sevt_04", at(3), "span.model_request_start"),
                new SessionEvent.Other("sevt_05", at(4), "agent.thinking"),
                new SessionEvent.Other("sevt_06", at(5), "span.model_request_end"),
                new SessionEvent.Said("sevt_07", at(6), "I look.\nI found it."),
                new SessionEvent.ToolUsed("sevt_08", at(7), "bash", "git status", false),
                new SessionEvent.ToolAnswered("sevt_09", at(8), "sevt_08", "clean", false),
                new SessionEvent.ToolUsed("sevt_10", at(9), "edit", "/workspace/app/a.txt", true),
                new SessionEvent.McpUsed(
                        "sevt_11",
                        at(10),
                        "github",
                        "create_pull_request",
                        Json.object().with("owner", "octo").with("repo", "app")),
                new SessionEvent.ToolAnswered("sevt_12", at(11), "sevt_11", "no", true),
                new SessionEvent.CustomUsed(
                        "sevt_13", at(12), "ask_person", Json.object().with("question", "Which?")),
                new SessionEvent.Spent(
                        "sevt_14",
                        at(13),
                        new Spending(
                                5000, 3200, 20000, 2030, Optional.of(new BigDecimal("1.87")), Optional.empty(), 342.5)),
                new SessionEvent.Other("sevt_15", at(14), "session.thread_status_idle"),
                new SessionEvent.Idle("sevt_16", at(14), Stop.REQUIRES_ACTION, List.of("sevt_10", "sevt_13"), ""),
                new SessionEvent.UserAnswered("sevt_17", at(15), "sevt_10"),
                new SessionEvent.UserAnswered("sevt_18", at(16), "sevt_13"),
                new SessionEvent.Rescheduled("sevt_19", at(17)),
                new SessionEvent.Trouble(
                        "sevt_20", at(18), "model_overloaded_error", "Overloaded.", Retry.RETRYING, ""),
                new SessionEvent.Trouble(
                        "sevt_21",
                        at(19),
                        "repository_clone_error",
                        "No clone.",
                        Retry.RETRYING,
                        "https://github.com/octo/app"),
                new SessionEvent.Trouble(
                        "sevt_22", at(20), "mcp_authentication_failed_error", "No token.", Retry.EXHAUSTED, ""),
                new SessionEvent.Trouble("sevt_23", at(21), "billing_error", "Unpaid.", Retry.TERMINAL, ""),
                new SessionEvent.UserInterrupted("sevt_24", at(22)),
                new SessionEvent.Idle("sevt_25", at(23), Stop.END_TURN, List.of(), ""),
                new SessionEvent.Idle("sevt_26", at(24), Stop.REFUSAL, List.of(), "cyber: Not this."),
                new SessionEvent.Idle("sevt_27", at(25), Stop.BUDGET_REACHED, List.of(), ""),
                new SessionEvent.Idle("sevt_28", at(26), Stop.RETRIES_EXHAUSTED, List.of(), ""),
                new SessionEvent.Other("sevt_29", at(27), "session.updated"),
                new SessionEvent.Other("sevt_30", at(28), "agent.thread_context_compacted"),
                new SessionEvent.Terminated("sevt_31", at(29)),
                new SessionEvent.Deleted("sevt_32", at(30)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("anthropic")
    void each_event_of_anthropic_is_read(SessionEvent expected) throws IOException {
        assertThat(read("anthropic-events.json")).contains(expected);
    }

    @Test
    void all_events_are_read_in_their_order() throws IOException {
        assertThat(read("anthropic-events.json"))
                .containsExactlyElementsOf(anthropic().toList());
    }

    @Test
    void qoder_has_its_own_ways() throws IOException {
        assertThat(read("qoder-events.json"))
                .containsExactly(
                        new SessionEvent.ToolUsed(
                                "evt_01",
                                Instant.parse("2026-11-20T12:00:01.888851795Z"),
                                "Bash",
                                "gh pr create",
                                false),
                        new SessionEvent.Trouble(
                                "evt_02", at(2), "model_failed", "The model failed.", Retry.UNKNOWN, ""),
                        new SessionEvent.Spent(
                                "evt_03",
                                at(3),
                                new Spending(0, 0, 0, 0, Optional.empty(), Optional.of(new BigDecimal("1.25")), 0)),
                        new SessionEvent.Idle("evt_04", at(4), Stop.CANCELLED, List.of(), ""),
                        new SessionEvent.Terminated("evt_05", at(5)),
                        new SessionEvent.Other("evt_06", at(6), "agent.artifact_delivered"));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "{\"id\":\"a\",\"type\":\"user.message\",\"content\":[],\"processed_at\":null}",
                "{\"id\":\"a\",\"type\":\"user.message\",\"content\":[]}",
                "{\"id\":\"a\",\"type\":\"agent.message\",\"processed_at\":\"yesterday\"}",
                "[]",
                "7",
                "\"text\"",
            })
    void what_has_no_time_yet_is_left_out(String event) {
        assertThat(Events.read(Json.parse(event))).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "{\"type\":\"agent.tool_use\",\"name\":7}",
                "{\"type\":\"agent.tool_use\"}",
                "{\"type\":\"agent.mcp_tool_use\",\"name\":null}",
                "{\"type\":\"agent.tool_result\",\"tool_use_id\":[]}",
                "{\"type\":\"session.error\"}",
                "{\"type\":\"session.usage\"}",
                "{\"type\":\"user.tool_confirmation\"}",
                "{\"type\":7}",
                "{}",
                "{\"type\":\"agent.dreamt\",\"of\":\"sheep\"}",
            })
    void what_does_not_fit_is_something_else(String event) {
        Json whole = Json.parse(event).with("id", "sevt_x").with("processed_at", NOON);

        assertThat(Events.read(whole))
                .contains(new SessionEvent.Other(
                        "sevt_x",
                        NOON,
                        Json.parse(event)
                                .maybe("type")
                                .filter(Json::isText)
                                .map(Json::text)
                                .orElse("")));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "{\"type\":\"agent.message\",\"content\":{\"a\":1}}",
                "{\"type\":\"agent.message\",\"content\":[7,null,{\"text\":[]}]}",
                "{\"type\":\"session.status_idle\",\"stop_reason\":\"end_turn\"}",
                "{\"type\":\"session.status_idle\",\"stop_reason\":{\"type\":\"new_reason\",\"event_ids\":[7,{}]}}",
                "{\"type\":\"session.usage\",\"usage\":{\"input_tokens\":\"many\",\"list_cost\":{\"amount\":187}}}",
                "{\"type\":\"session.error\",\"error\":[]}",
            })
    void what_half_fits_is_never_fatal(String event) {
        assertThat(Events.read(Json.parse(event).with("id", "a").with("processed_at", NOON)))
                .isPresent();
    }

    @Test
    void an_event_without_an_id_is_known_by_its_time() {
        Json interrupt =
                Json.object().with("id", "").with("type", "user.interrupt").with("processed_at", NOON);
        assertThat(Events.read(interrupt))
                .contains(new SessionEvent.UserInterrupted("user.interrupt@2026-11-20T12:00:00Z", NOON));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nX-Header: b", "a b", "a@b", "é", "\u0000"})
    void an_id_that_could_not_go_into_a_header_is_none(String id) {
        Json running = Json.object()
                .with("id", id)
                .with("type", "session.status_running")
                .with("processed_at", NOON);

        SessionEvent event = Events.read(running).orElseThrow();
        assertThat(event.id()).isEqualTo("session.status_running@2026-11-20T12:00:00Z");
        assertThat(Batch.of(List.of(event), Optional.empty()).cursor()).isEmpty();
    }

    @Test
    void long_words_are_cut_between_letters() {
        Json content = Json.array(List.of(Json.object().with("type", "text").with("text", "x" + "😀".repeat(20_000))));
        Json said = Json.object()
                .with("id", "a")
                .with("type", "agent.message")
                .with("processed_at", NOON)
                .with("content", content);
        assertThat(Events.read(said))
                .get()
                .satisfies(event -> assertThat(((SessionEvent.Said) event).text())
                        .hasSize(16_383)
                        .endsWith("😀"));
    }

    @Test
    void what_no_field_tells_is_told_whole_and_short() {
        Json used = Json.object()
                .with("id", "a")
                .with("type", "agent.tool_use")
                .with("name", "new_tool")
                .with("processed_at", NOON)
                .with("input", Json.object().with("what", "y".repeat(2_000)));
        assertThat(Events.read(used))
                .get()
                .satisfies(event -> assertThat(((SessionEvent.ToolUsed) event).input())
                        .hasSize(1_000)
                        .startsWith("{\"what\":\"yyy"));
    }

    private static List<SessionEvent> read(String fixture) throws IOException {
        return fixture(fixture).items().stream()
                .flatMap(event -> Events.read(event).stream())
                .toList();
    }

    private static Instant at(int second) {
        return NOON.plusSeconds(second);
    }
}
