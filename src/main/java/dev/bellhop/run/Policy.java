package dev.bellhop.run;

import java.util.Optional;
import java.util.Set;

/**
 * The product in two pure steps: what must be known before an event can be decided, and what to remember and to do once
 * it is known. The same event in the same situation always gives the same decision.
 */
public final class Policy {
    private final Asking asking;
    private final Commanding commanding;
    private final Pressing pressing;
    private final Proposing proposing;
    private final Starting starting;
    private final Following following;
    private final Connecting connecting;
    private final Settling settling;
    private final Clerk clerk;

    public Policy(Terms terms) {
        starting = new Starting(terms);
        connecting = new Connecting(terms, starting);
        Steering steering = new Steering(terms);
        clerk = new Clerk(terms);
        settling = new Settling(connecting, steering, clerk);
        Admission admission = new Admission(terms, starting);
        asking = new Asking(terms, admission);
        Orders orders = new Orders(terms, admission, new Orders.Hands(starting, steering, clerk));
        commanding = new Commanding(terms, orders);
        pressing = new Pressing(orders);
        proposing = new Proposing(terms.book());
        following = new Following(terms);
    }

    /** What must be asked before this can be decided; asked one after the other, as deciding comes to it. */
    public Optional<Need<?>> needs(Situation now, Event event) {
        try {
            decide(now, event);
            return Optional.empty();
        } catch (Known.Unasked open) {
            return Optional.of(open.need());
        }
    }

    /** The limited things whose use must be known. */
    public Set<String> scopes(Subject subject) {
        return Set.of(Starting.running(subject), Starting.today(subject));
    }

    public Decision decide(Situation now, Event event) {
        Decision decision = decided(now, event);
        return Clearing.after(now, decision);
    }

    private Decision decided(Situation now, Event event) {
        return switch (event) {
            case Event.Labeled labeled -> asking.decide(now, labeled);
            case Event.Commented commented -> commanding.decide(now, commented);
            case Event.Pressed pressed ->
                of(now).map(run -> pressing.decide(now, run, pressed)).orElse(unknown(now));
            case Event.Proposed proposed -> proposing.decide(now, proposed);
            case Event.Told told ->
                of(now).map(run -> following.told(now, run, told)).orElse(unknown(now));
            case Event.Looked looked ->
                of(now).map(run -> following.looked(now, run, looked)).orElse(unknown(now));
            case Event.Heard heard ->
                of(now).map(run -> following.heard(now, run, heard)).orElse(unknown(now));
            case Event.Changed changed ->
                of(now).map(run -> following.changed(now, run, changed)).orElse(unknown(now));
            case Event.Filed filed -> clerk.filed(now, filed);
            case Event.Performed done -> settling.decide(now, done);
            case Event.Rang rang ->
                of(now).map(run -> rang(now, run, rang.alarm())).orElse(unknown(now));
        };
    }

    private Decision rang(Situation now, Run run, Alarm.Kind alarm) {
        return alarm == Alarm.Kind.CONNECT ? connecting.rang(now, run) : starting.rang(now, run, alarm);
    }

    private static Optional<Run> of(Situation now) {
        return now.run();
    }

    private static Decision unknown(Situation now) {
        return Decision.of(now.desk(), new Note(Note.Kind.IGNORED, "it concerns no run"));
    }
}
