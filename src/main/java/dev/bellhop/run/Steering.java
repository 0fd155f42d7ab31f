package dev.bellhop.run;

import dev.bellhop.command.Command;
import dev.bellhop.text.Visible;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Somebody says something to the agent at work: whether it can be passed on, and that it was. */
final class Steering {
    private final Terms terms;

    Steering(Terms terms) {
        this.terms = terms;
    }

    Decision reply(Situation now, Request request, Command.Reply reply) {
        Desk desk = now.desk().taking(request.id());
        Optional<Run> active =
                now.run().filter(run -> desk.active().filter(run.id()::equals).isPresent());
        if (active.isEmpty()) {
            return Orders.answer(now, request, Reaction.MINUS_ONE, SteeringWords.nobodyToReply(request.by()));
        }
        Run run = active.get();
        Optional<String> why = deaf(run).or(() -> unbroken(run, reply));
        if (why.isPresent()) {
            return Orders.answer(now, request, Reaction.MINUS_ONE, SteeringWords.notPassedOn(request.by(), why.get()));
        }
        String seen = Visible.of(reply.text()).text().strip();
        Message message = new Message(request.by(), seen, request.id().value(), question(run), reply.now());
        if (Resuming.isAsleep(run, now.now())) {
            return Resuming.again(now.on(desk), run, Optional.of(message))
                    .plus(Refusing.react(request, Reaction.EYES))
                    .plus(shown(run, request, message))
                    .plus(new Effect.Say(run.id(), "reply-" + message.reference(), SteeringWords.saidAnew(run)));
        }
        return Decision.of(desk, new Note(Note.Kind.ACCEPTED, request.by().login() + " says something to the agent"))
                .effects(Refusing.react(request, Reaction.EYES))
                .plus(shown(run, request, message))
                .plus(new Effect.Steer(run.id(), message));
    }

    /** What is said to the agent is said before everybody. */
    private static List<Effect> shown(Run run, Request request, Message message) {
        return request.isPressed()
                ? List.of(
                        new Effect.Say(run.id(), "said-" + message.reference(), SteeringWords.saidOnPage(run, message)))
                : List.of();
    }

    private static Optional<String> question(Run run) {
        return run.phase() instanceof Phase.Waiting
                ? run.facts().sitting().question().map(SessionFact.Asked::event)
                : Optional.empty();
    }

    /** Why nothing can be said to it now, if so. */
    private static Optional<String> deaf(Run run) {
        return switch (run.phase()) {
            case Phase.Held _, Phase.Queued _, Phase.Connecting _, Phase.Starting _ ->
                Optional.of(SteeringWords.notBegun(run));
            case Phase.Working _, Phase.Waiting _, Phase.InReview _ ->
                run.attempt().isSession() || run.pull().isPresent()
                        ? Optional.empty()
                        : Optional.of(SteeringWords.noPullYet(run));
            case Phase.Over _ -> Optional.of(SteeringWords.over(run));
        };
    }

    /** Only in a session a turn can be broken off. */
    private static Optional<String> unbroken(Run run, Command.Reply reply) {
        return reply.now() && !run.attempt().isSession() ? Optional.of(SteeringWords.notNow(run)) : Optional.empty();
    }

    /** Empty when it was no message of ours. */
    Optional<Decision> settled(Situation now, Run run, Event.Performed done) {
        String prefix = Effect.Steer.prefix(run.id());
        if (!done.effect().startsWith(prefix)) {
            return Optional.empty();
        }
        String message = done.effect().substring(prefix.length());
        Decision noted = Decision.of(now.desk(), Settling.note(done));
        return Optional.of(
                switch (done.outcome()) {
                    case Outcome.Done(String remote) -> passedOn(noted, run, new Passed(message, remote));
                    case Outcome.Failed(Problem problem) ->
                        noted.effects(List.of(new Effect.Say(
                                run.id(),
                                "reply-" + message,
                                SteeringWords.notSteered(run, problem, terms.connect()))));
                    case Outcome.Delayed _ -> noted;
                });
    }

    private record Passed(String message, String remote) {}

    /** A task that goes on with the pull request is looked at from now on; how it stands, only GitHub says. */
    private static Decision passedOn(Decision noted, Run run, Passed passed) {
        Effect say = new Effect.Say(run.id(), "reply-" + passed.message(), SteeringWords.passedOn(run));
        if (!run.attempt().isTask()) {
            return noted.effects(List.of(say));
        }
        Fact queued = new Fact.TaskSeen(passed.remote(), Instant.EPOCH, Fact.State.QUEUED, "", "", Optional.empty());
        return noted.run(run.learn(List.of(queued))).effects(List.of(say, new Effect.Status(run.id())));
    }
}
