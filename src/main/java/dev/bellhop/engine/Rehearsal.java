package dev.bellhop.engine;

import dev.bellhop.run.Decision;
import dev.bellhop.run.Desk;
import dev.bellhop.run.Effect;
import dev.bellhop.run.Event;
import dev.bellhop.run.Known;
import dev.bellhop.run.Outcome;
import dev.bellhop.run.Policy;
import dev.bellhop.run.Problem;
import dev.bellhop.run.Records;
import dev.bellhop.run.Remark;
import dev.bellhop.run.Repo;
import dev.bellhop.run.Run;
import dev.bellhop.run.Situation;
import dev.bellhop.run.Trigger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;

/**
 * What would come of a request that nobody made: read, decided, and nothing done. The desk is taken as empty, because
 * the ledger may be in use by the one who does it in earnest.
 */
public final class Rehearsal {
    private static final String TRACE = "rehearsal";

    private final Scout scout;
    private final Outlook outlook;
    private final Policy policy;
    private final Answers answers;

    public Rehearsal(Sources sources, Forge forge, Policy policy) {
        this.scout = sources.scout();
        this.outlook = sources.outlook();
        this.policy = policy;
        this.answers = new Answers(forge, new Answers.Ground(sources.accounts(), sources.outlook()), policy);
    }

    /** What is read besides GitHub as the App sees it. */
    public record Sources(Scout scout, Accounts accounts, Outlook outlook) {}

    public record Ask(Scout.Address issue, Trigger trigger, String actor) {}

    /** {@code afterwards} is what is done once the agent has begun; {@code open} are the questions that GitHub refused; {@code absence} is why the agent would not come. */
    public record Scene(
            Scout.Sight sight,
            Situation situation,
            Decision decision,
            List<Effect> afterwards,
            List<String> open,
            Optional<String> absence) {
        public Scene {
            afterwards = List.copyOf(afterwards);
            open = List.copyOf(open);
        }

        public boolean starts() {
            return start(decision).isPresent() && absence.isEmpty();
        }
    }

    /** A later line of the same comment may have stopped it again. */
    private static Optional<Effect> start(Decision decision) {
        return decision.run()
                .filter(run -> !run.over())
                .flatMap(_ -> decision.effects().stream()
                        .filter(Effect.Start.class::isInstance)
                        .findFirst());
    }

    /** Ends in a {@link Fault} when GitHub cannot be read. */
    public Scene play(Ask ask) {
        Scout.Sight seen = scout.look(ask.issue(), ask.actor());
        Event event = event(seen, ask.trigger());
        Refusals refusals = new Refusals();
        Desk desk = Desk.empty(seen.place().subject());
        Situation empty = new Situation(seen.at(), desk, Optional.empty(), Known.NOTHING, Map.of());
        Situation situation = answers.all(empty, event, refusals);
        Decision decision = policy.decide(situation, event);
        return new Scene(
                seen,
                situation,
                decision,
                afterwards(situation, decision),
                refusals.all,
                absence(seen, decision, refusals));
    }

    private static Event event(Scout.Sight seen, Trigger trigger) {
        return switch (trigger) {
            case Trigger.Label(String name) ->
                new Event.Labeled(seen.at(), TRACE, seen.place(), seen.issue(), name, seen.person());
            case Trigger.Filed _ -> throw new IllegalArgumentException("nobody files anything in a rehearsal");
            case Trigger.Pressed _ -> throw new IllegalArgumentException("a rehearsal has no page to press on");
            case Trigger.Comment(long id, String text) ->
                new Event.Commented(
                        seen.at(),
                        TRACE,
                        seen.place(),
                        seen.issue(),
                        new Remark.Written(id, text, OptionalLong.empty()),
                        seen.person());
        };
    }

    /** Only of whoever is assigned can it be known beforehand, and only with the operator's token. */
    private Optional<String> absence(Scout.Sight seen, Decision decision, Refusals refusals) {
        return decision.run()
                .filter(run ->
                        start(decision).isPresent() && run.attempt().service().equals("copilot"))
                .flatMap(run -> refusals.ask(seen.place().repo(), () -> outlook.absence(seen.place(), seen.person()))
                        .flatMap(problem -> problem)
                        .filter(why -> why.code() != Problem.Code.NO_PERSON_TOKEN)
                        .map(why -> Records.absence(run, why)));
    }

    private List<Effect> afterwards(Situation before, Decision decision) {
        Optional<Effect> start = start(decision);
        if (start.isEmpty()) {
            return List.of();
        }
        Run run = decision.run().orElseThrow();
        Event begun =
                new Event.Performed(before.now(), TRACE, run.id(), start.get().key(), new Outcome.Done(""));
        Situation after =
                new Situation(before.now(), decision.desk(), Optional.of(run), before.known(), before.taken());
        return policy.decide(after, begun).effects();
    }

    /** Nobody waits here: what is refused stays open, and what goes wrong ends it all. */
    private static final class Refusals implements Asker {
        private final List<String> all = new ArrayList<>();

        @Override
        public <A> Optional<A> ask(Repo repo, Supplier<A> question) {
            try {
                return Optional.of(question.get());
            } catch (Fault fault) {
                if (fault.kind() instanceof Fault.Kind.Refused) {
                    all.add(fault.why());
                    return Optional.empty();
                }
                throw fault;
            }
        }
    }
}
