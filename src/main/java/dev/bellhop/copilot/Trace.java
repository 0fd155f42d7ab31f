package dev.bellhop.copilot;

import dev.bellhop.json.Json;
import dev.bellhop.run.Fact;
import dev.bellhop.run.Place;
import dev.bellhop.text.Closing;
import dev.bellhop.wire.Copilot;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** One event of a timeline, and what of Copilot is in it. */
final class Trace {
    private Trace() {}

    static boolean isAssignment(Json event, Instant since) {
        return is(event, "assigned")
                && event.maybe("assignee").filter(Copilot::is).isPresent()
                && notBefore(event, since);
    }

    /** Copilot's own comment that it cannot work. */
    static Optional<Fact> complaint(Json event, Instant since) {
        if (!is(event, "commented") || !Copilot.wrote(event) || !notBefore(event, since)) {
            return Optional.empty();
        }
        return event.maybe("body")
                .map(Json::text)
                .filter(Copilot::complains)
                .map(text -> new Fact.Complained(
                        event.at("id").number(), event.at("created_at").time(), text));
    }

    /** The number of a pull request that Copilot opened here, for this issue or for none that it names. */
    static Optional<Integer> pull(Json event, Place place, Instant since) {
        return Optional.of(event)
                .filter(it -> is(it, "cross-referenced"))
                .flatMap(it -> it.maybe("source"))
                .flatMap(source -> source.maybe("issue"))
                .filter(issue -> issue.maybe("pull_request").isPresent() && Copilot.wrote(issue))
                .filter(issue -> notBefore(issue, since) && isHere(issue, place) && mayBeFor(issue, place))
                .map(issue -> issue.at("number").count());
    }

    /** Copilot's word about its work on a pull request. Its reviewer says the same of its reviews. */
    static Optional<Fact> work(Json event) {
        boolean copilot = event.maybe("performed_via_github_app")
                .flatMap(app -> app.maybe("slug"))
                .filter(slug -> slug.text().equals(Copilot.APP))
                .isPresent();
        return copilot
                ? event.maybe("event").flatMap(name -> work(name.text())).map(work -> seen(event, work))
                : Optional.empty();
    }

    private static Optional<Fact.Work> work(String event) {
        return switch (event) {
            case "copilot_work_started" -> Optional.of(Fact.Work.STARTED);
            case "copilot_work_finished" -> Optional.of(Fact.Work.FINISHED);
            case "copilot_work_finished_failure" -> Optional.of(Fact.Work.FAILED);
            default -> Optional.empty();
        };
    }

    /** GitHub does not describe these events, so that no more is asked of them than what is needed. */
    private static Fact seen(Json event, Fact.Work work) {
        long id = event.maybe("id").map(Json::number).orElse(0L);
        return new Fact.WorkSeen(id, event.at("created_at").time(), work);
    }

    private static boolean isHere(Json issue, Place place) {
        return issue.maybe("repository")
                .map(repository -> repository.at("id").number() == place.repo().id())
                .orElseGet(() ->
                        issue.at("html_url").text().contains("/" + place.repo().fullName() + "/pull/"));
    }

    private static boolean mayBeFor(Json issue, Place place) {
        String here = place.repo().fullName();
        Set<Closing> closes = Closing.in(issue.maybe("body").map(Json::text).orElse(""), here);
        return closes.isEmpty() || closes.contains(Closing.of(here, Integer.toString(place.number())));
    }

    private static boolean is(Json event, String name) {
        return event.maybe("event").filter(it -> it.text().equals(name)).isPresent();
    }

    private static boolean notBefore(Json thing, Instant since) {
        return !thing.at("created_at").time().isBefore(since);
    }
}
