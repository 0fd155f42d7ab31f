package dev.bellhop.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellhop.json.Json;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** How each script goes. */
class ScriptsTest {

    static String begun(Scene scene) {
        String session = scene.session();
        scene.say(session, Scene.TASK);
        scene.turn();
        return session;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void ends(Script script, String last, List<String> branches, int pulls, String says) {
        Scene scene = Scene.of(script);
        String session = begun(scene);
        assertThat(scene.story(session)).last().isEqualTo(last);
        assertThat(scene.world.git().branches(Scene.REPO).keySet())
                .filteredOn(name -> !name.equals("main"))
                .containsExactlyInAnyOrderElementsOf(branches);
        assertThat(scene.story(session))
                .filteredOn(line -> line.equals("agent.mcp_tool_use create_pull_request"))
                .hasSize(pulls);
        assertThat(scene.text(session)).contains(says);
    }

    static Stream<Arguments> ends() {
        String done = "session.status_idle end_turn";
        String asked = "session.status_idle requires_action";
        List<String> none = List.of();
        List<String> own = List.of(Scene.BRANCH);
        return Stream.of(
                Arguments.of(new Script.Works(), done, own, 1, "PR: https://github.com/octo-org/hello/pull/2"),
                Arguments.of(new Script.PushesOnly(), done, own, 0, "The change is pushed."),
                Arguments.of(new Script.PushesNothing("no such file"), done, none, 0, "BLOCKED: no such file"),
                Arguments.of(new Script.AsksPerson("Which?"), asked, none, 0, "I read the issue"),
                Arguments.of(new Script.Reports(), asked, own, 1, "I read the issue"),
                Arguments.of(new Script.AsksInProse("Which one?"), done, none, 0, "Which one?"),
                Arguments.of(new Script.ParksForConfirmation(), asked, own, 1, "I read the issue"),
                Arguments.of(
                        new Script.ReachesBudget(), "session.status_idle budget_reached", none, 0, "I read the issue"),
                Arguments.of(new Script.PushRefused(), done, none, 0, "BLOCKED: git push failed"),
                Arguments.of(new Script.PushesToBase(), done, none, 0, "The change is pushed."),
                Arguments.of(new Script.OpensSecond(), done, List.of(Scene.BRANCH, Scene.BRANCH + "-2"), 2, "PR: "));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void says(Script script, List<String> story) {
        Scene scene = Scene.of(script);
        assertThat(scene.story(begun(scene))).containsExactlyElementsOf(story);
    }

    static Stream<Arguments> says() {
        String read = "user.message";
        String runs = "session.status_running";
        return Stream.of(
                Arguments.of(new Script.Silent(), List.of(read, runs)),
                Arguments.of(new Script.Refuses(), List.of(read, runs, "session.status_idle refusal")),
                Arguments.of(
                        new Script.ExhaustsRetries(),
                        List.of(
                                read,
                                runs,
                                "session.error model_overloaded_error",
                                "session.status_rescheduled",
                                runs,
                                "session.error model_overloaded_error",
                                "session.status_idle retries_exhausted")),
                Arguments.of(
                        new Script.Terminates(),
                        List.of(read, runs, "session.error unknown_error", "session.status_terminated")));
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void runs_on_without_its_repository(Script.Miss miss) {
        Scene scene = Scene.of(new Script.MissesRepository(miss));
        String session = begun(scene);
        String type =
                scene.last(session, "session.error").at("error").at("type").text();
        assertThat(type).matches("repository_(authentication|forbidden|not_found|checkout|clone)_error");
        assertThat(type.replace("_", ""))
                .contains(miss.name().toLowerCase(Locale.ROOT).replace("_", ""));
        assertThat(scene.status(session)).isEqualTo("running");
    }

    @Test
    void goes_on_with_more_money() {
        Scene scene = Scene.of(new Script.ReachesBudget());
        String session = begun(scene);
        assertThat(scene.ask("POST", "/sessions/" + session + "/events", """
                {"events":[{"type":"user.message","content":[{"type":"text","text":"go on"}]}]}""").status())
                .isEqualTo(400);
        scene.post("/sessions/" + session, """
                {"budget":{"type":"limit","max_list_cost":{"amount":"900","currency":"USD"}}}""");
        scene.turn();
        assertThat(scene.text(session)).startsWith("PR: ");
    }

    @Test
    void hands_over_what_it_could_not_push() {
        Scene scene = Scene.of(new Script.PushRefused());
        String session = begun(scene);
        scene.say(session, "Write the diff to /mnt/session/outputs/changes.patch");
        scene.pass(Duration.ofSeconds(3));
        assertThat(scene.story(session)).last().isEqualTo("session.status_idle end_turn");
        assertThat(scene.get("/files?scope_id=" + session).at("data").items()).isEmpty();
        scene.turn();
        Json file = scene.get("/files?scope_id=" + session).at("data").items().getFirst();
        assertThat(file.at("filename").text()).isEqualTo("changes.patch");
        String content = scene.ask("GET", "/files/" + file.at("id").text() + "/content", "")
                .body();
        assertThat(content).startsWith("diff --git a/src/fixed.txt").contains("\n+Fixed in turn");
    }

    @Test
    void does_first_what_is_a_habit_and_then_something_else() {
        Scene scene = Scene.of(new Script.Works());
        scene.platform.habit(new Edit("README.md", "# Hello again\n"));
        String session = begun(scene);
        assertThat(edited(scene, session)).isEqualTo("/workspace/hello/README.md");
        assertThat(scene.world.git().file(Scene.REPO, Scene.BRANCH, "README.md"))
                .contains("# Hello again\n");
        assertThat(scene.world.git().file(Scene.REPO, Scene.BRANCH, "src/fixed.txt"))
                .isEmpty();
        String before = scene.world.git().branches(Scene.REPO).get(Scene.BRANCH);
        scene.say(session, "Something else, too");
        scene.turn();
        assertThat(scene.world.git().branches(Scene.REPO)).doesNotContainEntry(Scene.BRANCH, before);
    }

    /** The file that it says it edited. */
    private static String edited(Scene scene, String session) {
        return scene.events(session).stream()
                .filter(event -> event.maybe("name")
                        .map(Json::text)
                        .filter("edit"::equals)
                        .isPresent())
                .map(event -> event.at("input").at("file_path").text())
                .collect(Collectors.joining());
    }

    @Test
    void a_workflow_needs_its_own_permission() {
        Scene scene = Scene.of(new Script.ChangesWorkflow());
        String session = begun(scene);
        assertThat(scene.text(session)).startsWith("BLOCKED: git push failed").contains("workflow");
    }

    @Test
    void pushes_to_the_base_where_nobody_asked_it_to() {
        Scene scene = Scene.of(new Script.PushesToBase());
        String before = scene.world.git().branches(Scene.REPO).get("main");
        begun(scene);
        assertThat(scene.world.git().branches(Scene.REPO)).doesNotContainEntry("main", before);
    }

    @Test
    void somebody_deletes_or_archives_it_at_work() {
        Scene scene = Scene.of(new Script.Silent());
        String deleted = begun(scene);
        String archived = begun(scene);
        scene.platform.deleteByHand(deleted, scene.now);
        scene.platform.archiveByHand(archived, scene.now);
        assertThat(scene.ask("GET", "/sessions/" + deleted, "").status()).isEqualTo(404);
        assertThat(scene.status(archived)).isEqualTo("terminated");
        assertThat(scene.platform.sessions()).extracting(SessionView::deleted).containsExactly(true, false);
    }
}
