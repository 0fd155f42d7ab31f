package dev.bellhop.run;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A session that cannot go on, because its container keeps a token that has ended or loses its disk, is followed by
 * another one, which goes on from the branch that was pushed.
 */
final class Resuming {
    private static final int MOST_ATTEMPTS = 3;

    /** The disk goes after a day; nobody is to be told something in its last hours. */
    private static final Duration IDLE = Duration.ofHours(20);

    private static final Duration FIRST_LOOK = Duration.ofMinutes(1);

    private Resuming() {}

    /** GitHub does not take its token any more. */
    static boolean isCutOff(Run run) {
        return may(run)
                && run.attempt().service().equals("qoder")
                && run.attempts().size() < MOST_ATTEMPTS
                && run.facts().sitting().warned().containsKey(SessionFact.Warning.TOKEN_REFUSED);
    }

    /** It has rested for so long that what is on its disk is about to go, or gone. */
    static boolean isAsleep(Run run, Instant now) {
        return may(run)
                && run.attempt().service().equals("qoder")
                && run.facts()
                        .sitting()
                        .stood()
                        .filter(seen -> isRest(seen.stage()))
                        .filter(seen -> seen.at().plus(IDLE).isBefore(now))
                        .isPresent();
    }

    private static boolean isRest(SessionFact.Stage stage) {
        return switch (stage) {
            case TURN_ENDED, ASKS, EXHAUSTED -> true;
            case RUNNING,
                    RESCHEDULED,
                    OVER_BUDGET,
                    REFUSED,
                    NO_REPOSITORY,
                    NOT_CLONED,
                    FAILED,
                    TERMINATED,
                    ARCHIVED,
                    DELETED -> false;
        };
    }

    private static boolean may(Run run) {
        return !run.over() && run.attempt().session().isPresent();
    }

    /** It keeps its place; what the old session needed is cleared away. */
    static Decision again(Situation now, Run run, Optional<Message> message) {
        Run next = run.resumed(now.now(), task(run, message)).announce();
        List<Effect> effects = new ArrayList<>();
        effects.add(new Effect.End(run.id(), run.attempt().number()));
        effects.add(new Effect.Start(run.id(), next.attempt().number()));
        effects.add(new Effect.Status(run.id()));
        if (!run.announced()) {
            effects.addAll(Starting.labelOff(next));
        }
        return Decision.of(
                        now.desk(),
                        new Note(Note.Kind.LEARNED, run.agent() + " cannot go on there: another session begins"))
                .run(next)
                .effects(effects)
                .alarms(new Alarm(run.id(), Alarm.Kind.LOOK, now.now().plus(FIRST_LOOK)));
    }

    /** What an earlier continuation said in front is not said again. */
    private static Task task(Run run, Optional<Message> message) {
        Task first = run.attempts().getFirst().task();
        Way.Seat seat = first.way().seat().orElseThrow();
        String brief = ContinuedBrief.of(run, seat, message) + first.brief();
        return new Task(
                brief,
                first.left(),
                first.targetRepo(),
                first.baseBranch(),
                first.customAgent(),
                first.model(),
                first.way());
    }

    /** As another session begins with it: what was done and used stays, and what was only in the old one is gone. */
    static Sitting resumed(Sitting old, Instant now) {
        Map<SessionFact.Warning, SessionFact.Warned> kept = new HashMap<>(old.warned());
        kept.remove(SessionFact.Warning.TOKEN_REFUSED);
        Optional<String> left = Optional.ofNullable(kept.remove(SessionFact.Warning.LEFT_BEHIND))
                .map(SessionFact.Warned::detail);
        SessionFact.Warning how = left.isPresent() ? SessionFact.Warning.RESUMED : SessionFact.Warning.RESUMED_BLINDLY;
        kept.put(how, new SessionFact.Warned(how, now, left.orElse("")));
        return new Sitting(
                Optional.empty(),
                old.finished(),
                old.deeds(),
                Optional.empty(),
                old.spent(),
                Map.of(),
                Map.of(),
                old.branch(),
                kept,
                Optional.empty());
    }
}
