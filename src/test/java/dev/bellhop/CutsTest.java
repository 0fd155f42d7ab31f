package dev.bellhop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellhop.demo.Pace;
import dev.bellhop.platform.Platform;
import dev.bellhop.platform.Script;
import dev.bellhop.platform.SessionView;
import dev.bellhop.platform.StreamFault;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A thousand streams that are cut, fall silent, repeat themselves or err: nothing is lost, and nothing is done twice. */
@Tag("dear")
class CutsTest {
    private static final int MANY = 60;
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final List<Script> SCRIPTS = List.of(
            new Script.Works(),
            new Script.Reports(),
            new Script.AsksPerson("Tabs or spaces?"),
            new Script.PushesOnly());

    private final Random dice = new Random(5);

    private TownCrowd lived(Town town) {
        town.platform().pace(new Pace(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(40)));
        TownCrowd crowd = new TownCrowd(town, MANY);
        int share = MANY / SCRIPTS.size();
        for (int i = 0; i < SCRIPTS.size(); i++) {
            town.platform().script(SCRIPTS.get(i));
            crowd.label(crowd.repos().subList(i * share, (i + 1) * share));
            town.pass(MINUTE);
        }
        town.pass(Duration.ofMinutes(15));
        crowd.reply(crowd.repos().subList(2 * share, 3 * share), "spaces");
        town.pass(Duration.ofMinutes(70));
        return crowd;
    }

    private Duration life(Platform platform) {
        platform.streams(
                switch (dice.nextInt(5)) {
                    case 0 -> new StreamFault.Cut(1 + dice.nextInt(4));
                    case 1 -> new StreamFault.HalfOpen(dice.nextInt(4));
                    case 2 -> new StreamFault.ErrorFrame(1 + dice.nextInt(4));
                    case 3 -> new StreamFault.Repeats();
                    default -> new StreamFault.None();
                });
        return Duration.ofSeconds(dice.nextInt(100));
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void a_thousand_breaks_lose_nothing_and_double_nothing(Platform.Kind kind) {
        Town town = new Town().seated(kind).listening();
        town.streams().life(this::life);
        TownCrowd crowd = lived(town);
        Town quiet = new Town().seated(kind);
        TownCrowd calm = lived(quiet);

        for (String repo : crowd.repos()) {
            assertThat(crowd.knowsAll(kind, repo)).as(repo).isTrue();
            assertThat(calm.knowsAll(kind, repo)).as(repo).isTrue();
            assertThat(nameless(town.page(repo, 1))).isEqualTo(nameless(quiet.page(repo, 1)));
            assertThat(town.world.looks().issue(repo, 2).at("state").text()).isEqualTo("open");
            assertThat(town.world.looks().comments(repo, 2))
                    .hasSameSizeAs(quiet.world.looks().comments(repo, 2));
        }
        assertThat(town.platform().sessions())
                .hasSize(MANY)
                .map(SessionView::messages)
                .allMatch(all -> all.size() == 1);
        assertThat(town.record.broken()).isEmpty();
        assertThat(town.streams().broken()).isGreaterThan(1_000);
        System.out.printf(
                "%s: %d sessions, %d streams, of which %d broke; nothing lost, nothing twice%n",
                kind, MANY, town.streams().opened(), town.streams().broken());
    }

    /** Without what comes of the dice. */
    private static String nameless(String page) {
        return page.replaceAll("(?s)<details>.*?</details>", "").replaceAll("(agent/issue-1-|/runs/)\\w+", "$1run");
    }
}
