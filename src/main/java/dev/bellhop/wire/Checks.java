package dev.bellhop.wire;

import dev.bellhop.json.Json;
import dev.bellhop.run.Fact;
import java.time.Instant;
import java.util.List;

/** What GitHub lists of a commit's checks, and which of them Bellhop itself puts there. */
public final class Checks {
    public static final String NAME = "Bellhop / rules";
    private static final List<String> BAD =
            List.of("failure", "timed_out", "action_required", "startup_failure", "cancelled");

    private Checks() {}

    public static boolean isOurs(Json check) {
        return check.at("name").text().equals(NAME);
    }

    /** Our own check says something of the rules, and nothing of the work. */
    public static Fact.ChecksSeen counted(String commit, Json list, Instant at) {
        List<Json> checks = list.at("check_runs").items().stream()
                .filter(check -> !isOurs(check))
                .toList();
        int running = (int) checks.stream()
                .filter(check -> !check.at("status").text().equals("completed"))
                .count();
        int failed = (int) checks.stream().filter(Checks::failed).count();
        return new Fact.ChecksSeen(commit, at, checks.size() - running - failed, failed, running);
    }

    private static boolean failed(Json check) {
        return check.maybe("conclusion").map(Json::text).filter(BAD::contains).isPresent();
    }
}
