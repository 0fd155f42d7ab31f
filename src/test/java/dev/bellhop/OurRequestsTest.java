package dev.bellhop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellhop.demo.Conformance;
import dev.bellhop.demo.Fault;
import dev.bellhop.demo.Match;
import dev.bellhop.demo.Response;
import dev.bellhop.demo.Script;
import dev.bellhop.demo.Seen;
import dev.bellhop.demo.Trouble;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every request that the house makes in its stories is one that GitHub's own description allows. */
@Tag("dear")
class OurRequestsTest {
    @Test
    void every_request_of_the_label_s_stories_is_one_that_github_describes() throws Exception {
        if (!Conformance.isPossible()) {
            System.err.println("LEFT OUT: our requests were not compared with GitHub's description, npm is missing");
            Assumptions.abort("npm is missing");
        }
        List<Seen> exchanges = new ArrayList<>();
        exchanges.addAll(played(town -> town.world.copilot(Script.WORKS)));
        exchanges.addAll(played(town -> town.world.copilot(Script.FAILS)));
        exchanges.addAll(played(town -> town.world.copilot(Script.COMPLAINS)));
        exchanges.addAll(played(town -> town.world.scenery().seat("mona", false)));
        exchanges.addAll(played(OurRequestsTest::losesAnAnswer));

        List<String> said = Conformance.check(exchanges);
        said.forEach(System.out::println);
        assertThat(said).singleElement().asString().startsWith("checked " + exchanges.size() + " exchanges");
    }

    /** What is in doubt is looked for with requests of its own. */
    private static void losesAnAnswer(Town town) {
        Trouble broken = new Trouble.Breaks(Response.Manner.RESET);
        town.world.fault(
                Match.first("POST", "/repos/" + Town.REPO + "/issues/1/comments"), new Fault.DoneButLost(broken));
        town.world.fault(
                Match.first("POST", "/repos/" + Town.REPO + "/issues/1/assignees"), new Fault.DoneButLost(broken));
    }

    private static List<Seen> played(Consumer<Town> difference) {
        Town town = new Town();
        difference.accept(town);
        town.label();
        town.pass(Duration.ofMinutes(4));
        return town.world.requests();
    }
}
