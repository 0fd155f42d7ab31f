package dev.bellhop.platform;

import dev.bellhop.demo.Fields;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** What an agent is going to do in a turn: its script, step by step. */
final class Plans {
    private static final Duration WAKES = Duration.ofMillis(100);

    private final Ground ground;
    private final Voice voice;
    private final Work work;
    private final Hands hands;
    private final Container container;
    private final Pushes pushes;
    private final Proposals proposals;

    Plans(Ground ground, Voice voice, Work work) {
        this.ground = ground;
        this.voice = voice;
        this.work = work;
        this.hands = new Hands(ground, voice, work);
        this.container = new Container(ground, voice, hands);
        this.pushes = new Pushes(ground, hands);
        this.proposals = new Proposals(ground, voice, work, hands);
    }

    List<Step> turn(Session session, Instant now) {
        container.rest(session, now);
        Step wake = new Step(WAKES, at -> container.wake(session, at));
        Toolbox tools = Toolbox.of(session.agent);
        List<Step> rest =
                tools.isEmpty() ? List.of() : tools.has(hands.named("bash")) ? able(session) : unable(session);
        return Stream.concat(Stream.of(wake), rest.stream()).toList();
    }

    private List<Step> able(Session session) {
        return session.turns == 1 ? first(session) : later(session);
    }

    private List<Step> unable(Session session) {
        return joined(List.of(thought(session)), say(session, "BLOCKED: I have no shell."));
    }

    private List<Step> first(Session session) {
        return switch (session.made.script()) {
            case Script.Works works -> joined(look(session), change(session), open(session), conclude(session));
            case Script.PushesOnly only -> joined(look(session), change(session), conclude(session));
            case Script.PushesNothing nothing -> joined(look(session), say(session, "BLOCKED: " + nothing.why()));
            case Script.AsksPerson asks -> asking(session, asks.question());
            case Script.Reports reports ->
                joined(look(session), change(session), open(session), report(session), conclude(session));
            case Script.AsksInProse asks -> joined(look(session), say(session, asks.question()));
            case Script.ParksForConfirmation parks ->
                joined(look(session), change(session), open(session), conclude(session));
            case Script.Refuses refuses -> List.of(thought(session), Step.now(at -> work.refuse(session, at)));
            case Script.ReachesBudget reaches ->
                joined(
                        look(session),
                        List.of(Step.now(at -> session.budget.ifPresent(session.usage::spend))),
                        List.of(Step.now(at -> hands.think(session, at))),
                        change(session),
                        open(session),
                        conclude(session));
            case Script.ExhaustsRetries exhausts -> exhausting(session);
            case Script.Terminates terminates ->
                List.of(
                        thought(session),
                        Step.now(at -> voice.fail(
                                session, Voice.error("unknown_error", "The session cannot go on.", "terminal"), at)),
                        Step.now(at -> work.terminate(session, at)));
            case Script.MissesRepository misses -> List.of();
            case Script.Silent silent -> List.of();
            case Script.NeverBegins never -> List.of();
            case Script.PushRefused refused ->
                joined(look(session), change(session), handOver(session), conclude(session));
            case Script.PushesToBase toBase -> joined(look(session), change(session), conclude(session));
            case Script.ChangesWorkflow workflow ->
                joined(look(session), change(session), open(session), conclude(session));
            case Script.PicksBranch picks ->
                joined(
                        look(session),
                        List.of(Step.now(at -> pushes.pushAgain(session, at))),
                        List.of(Step.now(at -> proposals.openAgain(session, at))),
                        report(session),
                        conclude(session));
            case Script.OpensSecond second ->
                joined(
                        look(session),
                        change(session),
                        open(session),
                        List.of(Step.now(at -> pushes.pushAgain(session, at))),
                        List.of(Step.now(at -> proposals.openAgain(session, at))),
                        conclude(session));
        };
    }

    private List<Step> later(Session session) {
        if (session.made.script() instanceof Script.Silent) {
            return List.of();
        }
        return session.made.script() instanceof Script.PushesOnly
                ? joined(look(session), change(session), conclude(session))
                : obeying(session);
    }

    /** Its servers are called again whenever it begins to run again. */
    Step back(Session session) {
        return Step.now(at -> container.call(session, at));
    }

    /** What it is told is known only when it has read it. */
    private List<Step> obeying(Session session) {
        return List.of(thought(session), Step.now(at -> {
            boolean told = Order.output(session).isPresent();
            session.plan.addAll(
                    told
                            ? List.of(
                                    Step.now(later -> container.write(session, later)),
                                    Step.now(later -> work.finish(session, later)))
                            : joined(change(session), open(session), conclude(session)));
        }));
    }

    private List<Step> asking(Session session, String question) {
        if (!Toolbox.of(session.agent).hasCustom("ask_person")) {
            return joined(look(session), say(session, question));
        }
        return joined(
                look(session),
                List.of(Step.now(at -> hands.callCustom(session, "ask_person", Fields.of("question", question), at))),
                change(session),
                open(session),
                conclude(session));
    }

    private List<Step> exhausting(Session session) {
        String what = "model_overloaded_error";
        return List.of(
                thought(session),
                Step.now(at -> voice.fail(session, Voice.error(what, "The model is overloaded.", "retrying"), at)),
                Step.now(at -> work.reschedule(session, at)),
                Step.now(at -> voice.fail(session, Voice.error(what, "The model is overloaded.", "exhausted"), at)),
                Step.now(at -> work.idle(session, Fields.of("type", "retries_exhausted"), at)));
    }

    private Step thought(Session session) {
        return new Step(ground.pace.eyes(), at -> hands.think(session, at));
    }

    private List<Step> look(Session session) {
        return List.of(
                thought(session),
                Step.now(at -> voice.say(session, "I read the issue and look at the code.", at)),
                Step.now(at -> container.read(session, at)));
    }

    private List<Step> change(Session session) {
        return List.of(
                Step.now(at -> container.edit(session, at)),
                new Step(between(ground.pace.eyes(), ground.pace.pull()), at -> pushes.push(session, at)));
    }

    private List<Step> open(Session session) {
        return List.of(Step.now(at -> proposals.open(session, at)));
    }

    private List<Step> handOver(Session session) {
        return List.of(Step.now(at -> {
            if (Order.output(session).isPresent()) {
                container.write(session, at);
            }
        }));
    }

    private List<Step> report(Session session) {
        return List.of(Step.now(at -> session.place
                .pull
                .filter(url -> Toolbox.of(session.agent).hasCustom("report_pull_request"))
                .ifPresent(url -> hands.callCustom(session, "report_pull_request", Fields.of("url", url), at))));
    }

    private List<Step> conclude(Session session) {
        return List.of(
                new Step(between(ground.pace.pull(), ground.pace.done()), at -> hands.think(session, at)),
                Step.now(at -> voice.say(session, hands.summary(session), at)),
                Step.now(at -> work.finish(session, at)));
    }

    private List<Step> say(Session session, String text) {
        return List.of(Step.now(at -> voice.say(session, text, at)), Step.now(at -> work.finish(session, at)));
    }

    private static Duration between(Duration earlier, Duration later) {
        return later.compareTo(earlier) > 0 ? later.minus(earlier) : Duration.ZERO;
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    private static List<Step> joined(List<Step>... parts) {
        return Stream.of(parts).flatMap(List::stream).toList();
    }
}
