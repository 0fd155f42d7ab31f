package dev.bellhop.run;

import dev.bellhop.rules.Origin;
import dev.bellhop.rules.RuleBook;
import dev.bellhop.rules.Source;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** The people, places and events of which the tables of this package speak. */
final class Cases {
    static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    static final Repo WEB = new Repo(7, 70, "acme", "web");
    static final Place ISSUE = new Place(WEB, 42);
    static final Person MONA = new Person(1, "mona", false);
    static final Need<Standing> MAY_SHE = new Need.Permission(WEB, MONA);
    static final Need<Optional<Source>> RULES = new Need.RulesOf(WEB);
    static final RuleBook BOOK = RuleBook.of(
            "copilot", Optional.of(new Source(Origin.SERVER, "server.yml", "defaults: {limits: {running: 2}}")));
    static final Terms TERMS = new Terms(
            BOOK,
            Set.of("copilot"),
            Optional.of("https://bot.example/connect"),
            Duration.ofSeconds(15),
            Duration.ofMinutes(75));
    static final Policy POLICY = new Policy(TERMS);
    static final Issue OPEN = new Issue("A title", "A body", Issue.State.OPEN);

    private Cases() {}

    static Event.Labeled labeled(String label) {
        return labeled(label, MONA, OPEN);
    }

    static Event.Labeled labeled(String label, Person by, Issue issue) {
        return new Event.Labeled(NOON, "guid-1", ISSUE, issue, label, by);
    }

    static Desk desk() {
        return Desk.empty(ISSUE.subject());
    }

    static Situation situation(Standing standing) {
        return new Situation(NOON, desk(), Optional.empty(), known(standing), Map.of());
    }

    static Known known(Standing standing) {
        return Known.NOTHING.with(MAY_SHE, Optional.of(standing)).with(RULES, Optional.of(Optional.empty()));
    }

    /** There is no file with rules. */
    static Situation ruled(Situation now) {
        return now.knowing(RULES, Optional.of(Optional.empty()));
    }

    static Situation unasked() {
        return unasked(desk());
    }

    static Situation unasked(Desk desk) {
        return new Situation(NOON, desk, Optional.empty(), Known.NOTHING, Map.of());
    }

    /** Everybody was asked, and nobody answered. */
    static Situation unanswered() {
        return ruled(unasked()).knowing(MAY_SHE, Optional.empty());
    }

    static Situation with(Run run) {
        return at(NOON.plusSeconds(60), run);
    }

    static Situation at(Instant now, Run run) {
        Desk desk = desk().at(WEB);
        return new Situation(
                now, run.over() ? desk : desk.busyWith(run.id()), Optional.of(run), known(Standing.WRITE), Map.of());
    }

    /** The run that a good label starts. */
    static Run asked() {
        return POLICY.decide(situation(Standing.WRITE), labeled("agent-fix"))
                .run()
                .orElseThrow();
    }

    /** The same, before anything was asked of an agent. */
    static Run planned() {
        Run asked = asked();
        Attempt attempt = asked.attempt();
        return Run.of(
                asked.request(),
                asked.place(),
                Attempt.first(attempt.agent(), attempt.service(), attempt.task(), NOON));
    }

    static Run working() {
        return performed(asked(), new Outcome.Done("assigned")).run().orElseThrow();
    }

    /** Mona comments, a while after she asked. */
    static Event comment(Instant when, String text) {
        Remark remark = new Remark.Written(77, text, OptionalLong.empty());
        return new Event.Commented(when, "guid-77", ISSUE, OPEN, remark, MONA);
    }

    static Decision performed(Run run, Outcome outcome) {
        String key = new Effect.Start(run.id(), 1).key();
        return POLICY.decide(with(run), new Event.Performed(NOON, key, run.id(), key, outcome));
    }

    static Decision told(Run run, Fact... facts) {
        return POLICY.decide(with(run), new Event.Told(NOON, "guid-2", WEB, List.of(), List.of(facts)));
    }

    static Run after(Run run, Fact... facts) {
        return told(run, facts).run().orElse(run);
    }

    static Fact.PullSeen pull(Pull.State state, int seconds) {
        Instant opened = NOON.plusSeconds(5);
        return new Fact.PullSeen(new Pull(
                7,
                18,
                "Fix it",
                "https://github.com/acme/web/pull/18",
                "copilot/fix-1",
                state,
                opened,
                opened.plusSeconds(seconds)));
    }

    static Fact.WorkSeen work(Fact.Work work, int seconds) {
        return new Fact.WorkSeen(seconds, NOON.plusSeconds(seconds), work);
    }
}
