package dev.bellhop.github;

import dev.bellhop.engine.Check;
import dev.bellhop.json.Json;
import dev.bellhop.wire.Refusals;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether webhooks arrive, by GitHub's own list. One that failed and came through later is well. */
record DeliveriesCheck(AppSeen seen) implements Check {

    /** Status 0 is a server that did not answer. */
    private record Sent(String guid, String what, Instant at, int status) {
        static Sent of(Json one) {
            String action = one.maybe("action").map(word -> "." + word.text()).orElse("");
            return new Sent(
                    one.at("guid").text(),
                    one.at("event").text() + action,
                    one.at("delivered_at").time(),
                    one.at("status_code").count());
        }

        boolean well() {
            return status >= 200 && status < 300;
        }

        String outcome() {
            return status == 0 ? "there was no answer" : "the answer was " + status;
        }
    }

    @Override
    public String name() {
        return "deliveries";
    }

    @Override
    public Result look(Instant now) {
        return seen.known().map(this::look).orElseGet(Checkup::unknown);
    }

    private Result look(Json app) {
        List<Sent> all = Refusals.yes(seen.deliveries()).read(list -> list.items(Sent::of));
        Set<String> arrived = all.stream().filter(Sent::well).map(Sent::guid).collect(Collectors.toSet());
        List<Sent> lost =
                all.stream().filter(one -> !arrived.contains(one.guid())).toList();
        if (lost.isEmpty()) {
            return Result.ok(
                    all.isEmpty()
                            ? "GitHub lists no webhook yet."
                            : "The last " + all.size() + " webhooks in GitHub's list arrived.");
        }
        Sent newest = lost.getFirst();
        return Result.warn(
                "Of the last " + all.size() + " webhooks in GitHub's list " + lost.size()
                        + " did not arrive. The newest is " + newest.what() + ", " + newest.guid() + ", of "
                        + newest.at()
                        + ": " + newest.outcome() + ".",
                "send it again at " + seen.page(app, "advanced"));
    }
}
