package dev.bellhop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellhop.command.Command;
import dev.bellhop.demo.Acts;
import dev.bellhop.demo.Change;
import dev.bellhop.demo.Draft;
import dev.bellhop.demo.Fault;
import dev.bellhop.demo.Match;
import dev.bellhop.demo.Response;
import dev.bellhop.demo.Role;
import dev.bellhop.demo.Script;
import dev.bellhop.demo.Trouble;
import dev.bellhop.platform.Platform;
import dev.bellhop.run.Effect;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The stories of a label, killed before and after every write to the ledger and every call to the outside, and started
 * again: the same world at the end, every time.
 */
class CrashTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final String ASSIGN = "/repos/" + Town.REPO + "/issues/1/assignees";
    private static final String CHECKS = "/repos/" + Town.REPO + "/check-runs";
    private static final String COMMENT = "/repos/" + Town.REPO + "/issues/1/comments";

    /** All that is done on the outside, with its steps. */
    private static final Map<Class<?>, Set<String>> STEPS = Map.ofEntries(
            Map.entry(
                    Effect.Start.class,
                    Set.of("unassign", "assign", "task", "vault", "credential", "session", "message")),
            Map.entry(Effect.Stop.class, Set.of()),
            Map.entry(Effect.Steer.class, Set.of("comment", "task", "said")),
            Map.entry(Effect.Answer.class, Set.of("answer")),
            Map.entry(Effect.Open.class, Set.of("pull")),
            Map.entry(Effect.End.class, Set.of()),
            Map.entry(Effect.File.class, Set.of("issue")),
            Map.entry(Effect.Report.class, Set.of("check")),
            Map.entry(Effect.React.class, Set.of()),
            Map.entry(Effect.Status.class, Set.of("comment", "comment-again")),
            Map.entry(Effect.Say.class, Set.of("comment")),
            Map.entry(Effect.TakeLabelOff.class, Set.of()));

    /** Told of one issue. In haste it is killed at every so many of its stops only, before as often as after. */
    record Story(String name, int number, int every, BiConsumer<Town, Trap> play) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Story> stories() {
        return Stream.of(
                story("merged", 3, town -> {
                    town.label();
                    town.pass(MINUTE.multipliedBy(3));
                    merge(town, 2);
                }),
                story("every webhook is lost, and found on GitHub's list", 5, town -> {
                    town.with(new LostPost(town)).set("BELLHOP_DELIVERY", "pull");
                    town.label();
                    town.pass(MINUTE.multipliedBy(3));
                    merge(town, 2);
                }),
                story("refused, as there is no seat", 3, town -> {
                    town.world.scenery().seat("mona", false);
                    town.label();
                    town.pass(MINUTE.multipliedBy(3));
                }),
                story("the start waits for a rate limit", 7, town -> {
                    fault(
                            town,
                            ASSIGN,
                            new Fault.NotDone(new Trouble.TooMuch(403, Optional.of(MINUTE.multipliedBy(3)))));
                    town.label();
                    town.pass(MINUTE.multipliedBy(8));
                    merge(town, 2);
                }),
                story("the answer to the assignment is lost", 7, town -> {
                    fault(town, ASSIGN, lost());
                    town.label();
                    town.pass(MINUTE.multipliedBy(3));
                    merge(town, 2);
                }),
                story("the answer to the comment is lost", 7, town -> {
                    fault(town, COMMENT, lost());
                    town.label();
                    town.pass(MINUTE.multipliedBy(3));
                    merge(town, 2);
                }),
                story("a person who may not", 3, town -> {
                    town.world.scenery().person("tom");
                    town.world.as("mona", town.now).keeper().role(Town.REPO, "tom", Role.TRIAGE);
                    town.world.as("tom", town.now).label(Town.REPO, 1, "agent-fix");
                    town.pass(MINUTE.multipliedBy(3));
                }),
                story("a label while a run is active", 7, town -> {
                    town.label();
                    town.pass(MINUTE.multipliedBy(3));
                    town.label();
                    town.pass(MINUTE.multipliedBy(3));
                    merge(town, 2);
                }),
                story("somebody deletes the status comment", 7, town -> {
                    town.label();
                    town.pass(MINUTE.multipliedBy(3));
                    long comment = town.world
                            .looks()
                            .comments(Town.REPO, 1)
                            .getFirst()
                            .at("id")
                            .number();
                    town.world.as("mona", town.now).deleteComment(Town.REPO, 1, comment);
                    merge(town, 2);
                }),
                story("asked in a comment, stopped, and tried again", 7, town -> {
                    say(town, "/agent fix keep it short");
                    town.pass(MINUTE.multipliedBy(3));
                    say(town, "/agent stop");
                    town.pass(MINUTE.multipliedBy(3));
                    say(town, "/agent retry keep it shorter");
                    town.pass(MINUTE.multipliedBy(3));
                    merge(town, 3);
                }),
                story("stopped and asked again in one comment", 7, town -> {
                    town.label();
                    town.pass(MINUTE.multipliedBy(3));
                    say(town, "/agent stop\n/agent fix again");
                    town.pass(MINUTE.multipliedBy(3));
                    merge(town, 3);
                }),
                story(
                        "held, and approved",
                        5,
                        town -> {
                            town.world
                                    .as("mona", town.now)
                                    .open(Town.REPO, "A typo", "Fix it.<!-- " + "x".repeat(300) + " -->");
                            town.world.as("mona", town.now).label(Town.REPO, 2, "agent-fix");
                            town.pass(MINUTE.multipliedBy(3));
                            town.world.as("mona", town.now).comment(Town.REPO, 2, "/agent approve");
                            town.pass(MINUTE.multipliedBy(3));
                            merge(town, 3);
                        },
                        2),
                story("something is said to the agent, and it is stopped with its draft", 7, town -> {
                    town.label();
                    town.pass(MINUTE.multipliedBy(3));
                    fault(town, "/repos/" + Town.REPO + "/issues/2/comments", lost());
                    say(town, "/agent reply keep it short");
                    town.pass(MINUTE.multipliedBy(3));
                    say(town, "/agent stop --close");
                    town.pass(MINUTE.multipliedBy(3));
                }),
                story("a task, and another one on its branch", 7, town -> {
                    town.set("COPILOT_USER_TOKEN", town.taskToken());
                    fault(town, "/agents/repos/" + Town.REPO + "/tasks", lost());
                    say(town, "/agent fix --with copilot-task");
                    town.pass(MINUTE.multipliedBy(3));
                    say(town, "/agent reply keep it short");
                    town.pass(MINUTE.multipliedBy(3));
                    merge(town, 2);
                }),
                story(
                        "an issue that is filed with the agent on it",
                        7,
                        town -> {
                            fault(town, "/repos/" + Town.REPO + "/issues", lost());
                            say(town, "/agent file Another typo\nIt is in the third line.");
                            town.pass(MINUTE.multipliedBy(8));
                            merge(town, 3);
                        },
                        2),
                story("a session, merged", 15, town -> {
                    town.seated(Platform.Kind.ANTHROPIC).platform().script(new dev.bellhop.platform.Script.Reports());
                    town.label();
                    town.pass(MINUTE.multipliedBy(5));
                    merge(town, 2);
                }),
                story("a session that only pushes, and every answer to its start is lost", 47, town -> {
                    town.seated(Platform.Kind.ANTHROPIC)
                            .platform()
                            .script(new dev.bellhop.platform.Script.PushesOnly());
                    Stream.of("/v1/vaults", "/v1/sessions", "/v1/agents", "/v1/environments")
                            .forEach(path -> town.platform().plan(Match.first("POST", path), lost()));
                    fault(town, "/repos/" + Town.REPO + "/pulls", lost());
                    town.label();
                    town.pass(MINUTE.multipliedBy(15));
                    merge(town, 2);
                }),
                story("a session asks, is answered, goes on, and is stopped", 63, town -> {
                    town.seated(Platform.Kind.ANTHROPIC)
                            .platform()
                            .script(new dev.bellhop.platform.Script.AsksPerson("Tabs or spaces?"));
                    town.label();
                    town.pass(MINUTE.multipliedBy(5));
                    say(town, "/agent reply spaces");
                    town.pass(MINUTE.multipliedBy(5));
                    say(town, "/agent reply and shorter lines");
                    town.pass(MINUTE.multipliedBy(5));
                    say(town, "/agent stop");
                    town.pass(MINUTE.multipliedBy(3));
                }),
                story("spoken to, stopped and tried again on the page of its run", 7, town -> {
                    town.label();
                    town.pass(MINUTE.multipliedBy(3));
                    town.press("mona", new Command.Reply("keep it short", false), "the-first-press-of-all");
                    town.pass(MINUTE.multipliedBy(3));
                    town.press("mona", new Command.Stop(false), "the-second-press-of-all");
                    town.pass(MINUTE.multipliedBy(3));
                    town.press("mona", new Command.Retry("keep it shorter"), "the-third-press-of-all");
                    town.pass(MINUTE.multipliedBy(3));
                    merge(town, 3);
                }),
                story("a session at Qoder, merged", 15, town -> {
                    town.seated(Platform.Kind.QODER);
                    town.label();
                    town.pass(MINUTE.multipliedBy(5));
                    merge(town, 2);
                }),
                new Story("an account is connected only later", 1, 5, CrashTest::connect),
                story("a pull request that breaks the rules", 3, town -> {
                    fault(town, CHECKS, lost());
                    town.world
                            .as("mona", town.now)
                            .code()
                            .propose(
                                    Town.REPO,
                                    Draft.of("Rules", "rules", Change.write(".github/bellhop.yml", "labls: {}\n")));
                    town.pass(MINUTE.multipliedBy(3));
                }),
                new Story("a full repository", 12, 23, CrashTest::queue));
    }

    /** The browser's way is not the engine's, and is not killed here. */
    private static void connect(Town town, Trap trap) {
        Guest ann = Guest.in(town, "ann").alone();
        ann.label(1);
        town.pass(MINUTE.multipliedBy(2));
        trap.set(false);
        ann.connect();
        trap.set(true);
        town.pass(MINUTE.multipliedBy(3));
        merge(town, 2);
    }

    private static Story story(String name, int every, Consumer<Town> play, int number) {
        return new Story(name, number, every, (town, _) -> play.accept(town));
    }

    private static void say(Town town, String words) {
        town.world.as("mona", town.now).comment(Town.REPO, 1, words);
    }

    private static Story story(String name, int every, Consumer<Town> play) {
        return new Story(name, 1, every, (town, _) -> play.accept(town));
    }

    /** Ten at work, of which nine never come to an end; only what the eleventh does can be killed. */
    private static void queue(Town town, Trap trap) {
        trap.set(false);
        town.label();
        town.pass(MINUTE.multipliedBy(3));
        town.world.copilot(Script.SILENT);
        for (int more = 0; more < 9; more++) {
            ask(town);
        }
        town.pass(MINUTE);
        town.world.copilot(Script.WORKS);
        trap.set(true);
        ask(town);
        town.pass(MINUTE);
        merge(town, 2);
    }

    private static void ask(Town town) {
        Acts mona = town.world.as("mona", town.now);
        mona.label(Town.REPO, mona.open(Town.REPO, "Fix another typo", ""), "agent-fix");
    }

    private static void merge(Town town, int pull) {
        town.world.as("mona", town.now).merge(Town.REPO, pull);
        town.pass(MINUTE.multipliedBy(2));
    }

    private static void fault(Town town, String path, Fault fault) {
        town.world.fault(Match.first("POST", path), fault);
    }

    private static Fault lost() {
        return new Fault.DoneButLost(new Trouble.Breaks(Response.Manner.RESET));
    }

    @ParameterizedTest
    @MethodSource("stories")
    void killed_at_any_stop_the_world_ends_the_same(Story story) {
        killed(story, story.every());
    }

    @Tag("dear")
    @ParameterizedTest
    @MethodSource("stories")
    void killed_at_every_stop_the_world_ends_the_same(Story story) {
        killed(story, 1);
    }

    private static void killed(Story story, int every) {
        Trap counting = Trap.none();
        String whole = page(story, counting);
        assertThat(whole).endsWith("impatient []");
        int stops = counting.stops();
        assertThat(stops).isGreaterThan(40);
        Map<Integer, String> others = IntStream.range(0, stops)
                .filter(stop -> stop % every == 0)
                .parallel()
                .boxed()
                .collect(Collectors.toMap(stop -> stop, stop -> page(story, Trap.at(stop))));
        others.values().removeIf(whole::equals);
        assertThat(others)
                .as("other ends, by the stop at which it was killed; without: %s", whole)
                .isEmpty();
        System.out.println(
                "Killed at " + (stops + every - 1) / every + " of " + stops + " stops of the story \"" + story + "\".");
    }

    @Test
    void every_effect_and_every_step_of_one_is_in_a_story() {
        Map<Class<?>, Set<String>> performed = new HashMap<>();
        stories()
                .forEach(story -> played(story, Trap.none())
                        .record
                        .steps()
                        .forEach((effect, steps) -> performed
                                .computeIfAbsent(effect, _ -> new TreeSet<>())
                                .addAll(steps)));
        assertThat(STEPS.keySet()).containsExactlyInAnyOrderElementsOf(List.of(Effect.class.getPermittedSubclasses()));
        assertThat(performed).isEqualTo(STEPS);
    }

    private static String page(Story story, Trap trap) {
        Town town = played(story, trap);
        trap.set(false);
        return alike(town.page(story.number()))
                + "\nassigned " + Invariants.assigned(town, Set.of(Town.REPO), story.number())
                + "\nchecks " + town.world.looks().checks(Town.REPO)
                + sat(town)
                + "\nimpatient " + Invariants.asked(town);
    }

    /** What is left at the platform, where there is one. */
    private static String sat(Town town) {
        return town.beside()
                .map(platform -> platform.sessions().stream()
                                .map(session -> "\nsession told "
                                        + session.messages().size() + ", archived " + session.archived())
                                .collect(Collectors.joining())
                        + "\nvaults "
                        + platform.vaults().stream()
                                .filter(vault -> !vault.archived())
                                .count()
                        + "\npasses " + town.ledger().sessions().holders())
                .orElse("");
    }

    /** A delivery's random id depends on how many went before; what is made of it may differ. */
    private static String alike(String page) {
        return page.replaceAll("[0-9a-f]{32}", "WORD")
                .replaceAll("/runs/\\w{16}", "/runs/RUN")
                .replaceAll("hash is `\\w+`", "hash is HASH")
                .replaceAll("run `\\w+`", "run RUN")
                .replaceAll("Run \\[?`\\w+`", "Run RUN")
                .replaceAll("issue-1-\\w{16}", "issue-1-RUN");
    }

    private static Town played(Story story, Trap trap) {
        Town town = new Town().with(trap);
        story.play().accept(town, trap);
        return town;
    }
}
