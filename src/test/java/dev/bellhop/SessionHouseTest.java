package dev.bellhop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellhop.demo.Hello;
import dev.bellhop.demo.Pace;
import dev.bellhop.platform.Platform;
import dev.bellhop.platform.VaultView;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Managed sessions in the whole process: the real doors, a real database, and both platforms at addresses of their own. */
@Tag("dear")
class SessionHouseTest {
    private static final Duration MOMENT = Duration.ofMillis(10);

    @TempDir
    private Path home;

    @Test
    void a_label_for_each_platform_is_followed_until_its_pull_request_is_merged() {
        try (OpenHouse house = new OpenHouse(home, Map.of());
                DemoSessions sessions =
                        DemoSessions.open(house.world, new Pace(MOMENT, MOMENT, MOMENT), InstantSource.system())) {
            house.reopen(sessions.settings());
            int second = house.world.as(Hello.PERSON, Instant.now()).open(Hello.REPOSITORY, "Another", "Fix it, too.");

            follow(house, new Errand(Hello.ISSUE, 3, "claude", "Claude"));
            follow(house, new Errand(second, 4, "qoder", "Qoder"));

            house.until(() -> isLeftTidy(sessions.anthropic().platform()));
            house.until(() -> isLeftTidy(sessions.qoder().platform()));
            assertThat(house.world.looks().sessionsStarted(Hello.REPOSITORY, Hello.ISSUE))
                    .isZero();
        }
    }

    private record Errand(int issue, int pull, String agent, String name) {}

    private static void follow(OpenHouse house, Errand errand) {
        house.world
                .as(Hello.PERSON, Instant.now())
                .label(Hello.REPOSITORY, errand.issue(), "agent-fix:" + errand.agent());
        house.until(() -> said(house, errand.issue()).contains("**Ready for review** · " + errand.name()));
        assertThat(said(house, errand.issue())).contains("- [x] Pull request opened: #" + errand.pull());
        house.world.as(Hello.PERSON, Instant.now()).merge(Hello.REPOSITORY, errand.pull());
        house.until(() -> said(house, errand.issue()).contains("**Done** · " + errand.name()));
    }

    private static boolean isLeftTidy(Platform platform) {
        return platform.sessions().size() == 1
                && platform.sessions().getFirst().messages().size() == 1
                && platform.sessions().getFirst().archived()
                && platform.vaults().stream().allMatch(VaultView::archived);
    }

    private static String said(OpenHouse house, int issue) {
        return house.world.looks().comments(Hello.REPOSITORY, issue).stream()
                .map(comment -> comment.at("body").text())
                .collect(Collectors.joining("\n"));
    }
}
