package dev.bellhop.wire;

import dev.bellhop.json.Json;
import dev.bellhop.run.Pull;

/** A pull request as GitHub writes it, in payloads and in answers alike. */
public final class Pulls {
    private Pulls() {}

    public static Pull read(long repo, Json pull) {
        return new Pull(
                repo,
                pull.at("number").count(),
                pull.at("title").text(),
                pull.at("html_url").text(),
                pull.at("head").at("ref").text(),
                state(pull),
                pull.at("created_at").time(),
                pull.at("updated_at").time());
    }

    private static Pull.State state(Json pull) {
        if (pull.maybe("merged_at").isPresent()) {
            return Pull.State.MERGED;
        }
        if (pull.at("state").text().equals("closed")) {
            return Pull.State.CLOSED;
        }
        return pull.maybe("draft").filter(Json::flag).isPresent() ? Pull.State.DRAFT : Pull.State.OPEN;
    }
}
