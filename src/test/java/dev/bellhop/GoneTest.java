package dev.bellhop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellhop.demo.Request;
import dev.bellhop.engine.Snapshot;
import dev.bellhop.json.Json;
import dev.bellhop.run.Change;
import dev.bellhop.run.Ended;
import dev.bellhop.run.Person;
import dev.bellhop.run.Phase;
import dev.bellhop.run.Pull;
import dev.bellhop.run.Run;
import dev.bellhop.run.RunId;
import dev.bellhop.run.Subject;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The App, the repository or the issue goes away in the middle of a run. */
class GoneTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Town town = new Town();
    private final Subject issue = new Subject(repository(), 1);
    private RunId id = new RunId("");

    /** Copilot has opened its draft, and is still at work. */
    @BeforeEach
    void a_run_is_at_work() {
        town.label();
        town.pass(Duration.ofSeconds(30));
        id = town.ledger().open(issue, Set.of(), Town.NOON).desk().active().orElseThrow();
        assertThat(run().phase()).isEqualTo(new Phase.Working());
        assertThat(run().pull()).isPresent();
    }

    @Test
    void row_49_an_app_that_is_taken_away_ends_the_run_and_within_a_minute_nobody_is_remembered() {
        town.world.as("mona", town.now).keeper().uninstall(Town.REPO);
        town.pass(MINUTE);

        over(Change.Cause.UNINSTALLED);
        assertThat(run().request().by()).isEqualTo(new Person(0, "", false));
        assertThat(run().request().issue().title()).isEmpty();
        assertThat(run().pull().map(Pull::title)).contains("");
        assertThat(open().desk().place()).isEmpty();
        assertThat(town.ledger().deliveries(99))
                .allSatisfy(arrival -> assertThat(arrival.verdict()).doesNotContain("mona"));
        nothingMoreIsAsked();
    }

    @Test
    void row_49_an_app_that_is_suspended_ends_the_run_and_remembers_it() {
        town.world.as("mona", town.now).keeper().suspend(Town.REPO);
        town.pass(MINUTE);

        over(Change.Cause.SUSPENDED);
        assertThat(run().request().by().login()).isEqualTo("mona");
        nothingMoreIsAsked();
    }

    @Test
    void row_49_a_repository_that_is_taken_from_the_app_ends_the_run() {
        town.world.as("mona", town.now).keeper().withdraw(Town.REPO);
        town.pass(MINUTE);

        over(Change.Cause.REPOSITORY_REMOVED);
        nothingMoreIsAsked();
    }

    @Test
    void row_47_a_repository_that_is_deleted_ends_the_run() {
        town.world.as("mona", town.now).keeper().deleteRepository(Town.REPO);
        town.pass(MINUTE);

        over(Change.Cause.REPOSITORY_DELETED);
        nothingMoreIsAsked();
    }

    private void over(Change.Cause cause) {
        assertThat(run().phase()).isEqualTo(new Phase.Over(new Ended.Abandoned(cause)));
        assertThat(open().desk().active()).isEmpty();
    }

    /** No comment, no look and no try: for a day nobody hears of us. */
    private void nothingMoreIsAsked() {
        int asked = town.world.requests().size();
        town.pass(Duration.ofDays(1));
        assertThat(town.world.requests()).hasSize(asked);
        assertThat(town.isAsleep()).isTrue();
        assertThat(town.world.looks().violations()).isEmpty();
    }

    private long repository() {
        Request asked = Request.of("GET", "/repos/" + Town.REPO).bearing(town.hello.personToken());
        return Json.parse(town.world.answer(asked, town.now).body()).at("id").number();
    }

    private Run run() {
        return open().run().orElseThrow();
    }

    private Snapshot open() {
        return town.ledger().open(id, Set.of(), Town.NOON).orElseThrow();
    }
}
