package dev.bellhop.platform;

import dev.bellhop.demo.Fields;
import dev.bellhop.json.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How sessions pass from one state to another, and agents from one step to the next. */
final class Work {
    private static final Duration INTERRUPTED = Duration.ofMillis(500);

    private final Ground ground;
    private final Voice voice;
    private final Plans plans;

    Work(Ground ground) {
        this.ground = ground;
        this.voice = new Voice(ground);
        this.plans = new Plans(ground, voice, this);
    }

    /** There is a message that it has not read. */
    void hear(Session session, Instant now) {
        boolean begins = !(session.made.script() instanceof Script.NeverBegins);
        if (begins && session.state == Session.State.IDLE && session.pending.isEmpty() && !session.isCapped()) {
            begin(session, now);
        }
    }

    private void begin(Session session, Instant now) {
        session.turns++;
        session.plan.clear();
        session.plan.addAll(plans.turn(session, now));
        run(session, now);
    }

    /** It goes on where it was. */
    void resume(Session session, Instant now) {
        session.plan.addFirst(plans.back(session));
        run(session, now);
    }

    private void run(Session session, Instant now) {
        if (session.state != Session.State.RUNNING) {
            session.state = Session.State.RUNNING;
            session.since = now;
            voice.stand(session, "running", now);
            voice.notify(session, "status_run_started", now);
        }
        advance(session, now);
    }

    private void advance(Session session, Instant now) {
        Step step = session.plan.poll();
        int turn = session.turns;
        if (step != null) {
            ground.agenda.at(now.plus(step.after()), at -> {
                if (session.turns == turn && session.isRunning() && !session.isOver()) {
                    step.act().at(at);
                    if (session.turns == turn && session.state == Session.State.RUNNING && !session.isOver()) {
                        advance(session, at);
                    }
                }
            });
        }
    }

    /** The turn is over. What was said meanwhile begins the next one without a rest. */
    void finish(Session session, Instant at) {
        if (session.unread.isEmpty() || session.interrupted) {
            idle(session, Fields.of("type", "end_turn"), at);
        } else {
            begin(session, at);
        }
    }

    void refuse(Session session, Instant at) {
        Json why = Fields.of("type", "refusal", "category", "simulated", "explanation", "The model declined.");
        rest(session, Fields.of("type", "refusal"), why, at);
    }

    void idle(Session session, Json reason, Instant at) {
        rest(session, reason, Fields.NULL, at);
    }

    /** Nothing goes on until somebody has answered all of these. */
    void park(Session session, Instant at) {
        List<String> asked = List.copyOf(session.pending.keySet());
        idle(session, Fields.of("type", "requires_action", "event_ids", asked), at);
    }

    private void rest(Session session, Json reason, Json details, Instant at) {
        if (session.isRunning()) {
            session.usage.run(Duration.between(session.since, at));
        }
        session.state = Session.State.IDLE;
        session.since = at;
        session.stop = reason.at("type").text();
        voice.tell(session, "session.usage", at, "usage", session.usage.shown(ground.kind), "budget", budget(session));
        voice.stand(session, "idle", at, "stop_reason", reason, "stop_details", details);
        voice.notify(session, session.stop.equals("budget_reached") ? "budget_reached" : "status_idled", at);
    }

    static Json budget(Session session) {
        return session.budget
                .map(cents -> Fields.of(
                        "type", "limit", "max_list_cost", Fields.of("amount", Long.toString(cents), "currency", "USD")))
                .orElse(Fields.NULL);
    }

    /** Something passing; it tries again by itself. */
    void reschedule(Session session, Instant at) {
        session.state = Session.State.RESCHEDULING;
        voice.stand(session, "rescheduled", at);
        voice.notify(session, "status_rescheduled", at);
        int turn = session.turns;
        ground.agenda.at(at.plus(ground.pace.eyes()), later -> {
            if (session.turns == turn && session.state == Session.State.RESCHEDULING && !session.isOver()) {
                session.state = Session.State.RUNNING;
                voice.stand(session, "running", later);
                advance(session, later);
            }
        });
    }

    void terminate(Session session, Instant at) {
        halt(session);
        session.state = Session.State.TERMINATED;
        voice.stand(session, "terminated", at);
        voice.notify(session, "status_terminated", at);
    }

    /** The event that says so is taken notice of when it is done. */
    void interrupt(Session session, Json reason, Step.Act stamp, Instant now) {
        session.interrupted = true;
        ground.agenda.at(now.plus(INTERRUPTED), at -> {
            session.interrupted = false;
            if (session.isOver()) {
                return;
            }
            stamp.at(at);
            if (session.isRunning() || !session.pending.isEmpty()) {
                halt(session);
                idle(session, reason, at);
            }
            if (!session.unread.isEmpty()) {
                hear(session, at);
            }
        });
    }

    /** Somebody answered one of those that it waits for. */
    void answered(Session session, String id, Json event, Instant now) {
        Session.Awaited awaited = session.pending.remove(id);
        if (awaited == null) {
            throw Rejection.invalid("no event `" + id + "` is waiting for this");
        }
        awaited.answered(event, now);
        if (session.pending.isEmpty()) {
            resume(session, now);
        } else {
            park(session, now);
        }
    }

    /** What is archived reads as terminated. */
    void archive(Session session, Instant now) {
        halt(session);
        session.archived = Optional.of(now);
        session.updated = now;
        voice.notify(session, "archived", now);
    }

    void delete(Session session, Instant now) {
        halt(session);
        session.deleted = true;
        ground.outputs.removeIf(one -> one.session().equals(session.id()));
        voice.tell(session, "session.deleted", now);
        voice.notify(session, "deleted", now);
    }

    private static void halt(Session session) {
        session.turns++;
        session.plan.clear();
        session.pending.clear();
    }
}
