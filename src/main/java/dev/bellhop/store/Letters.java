package dev.bellhop.store;

import dev.bellhop.engine.Book;
import dev.bellhop.engine.Delivery;
import dev.bellhop.engine.Letter;
import dev.bellhop.engine.Press;
import dev.bellhop.run.Alarm;
import dev.bellhop.run.Effect;
import dev.bellhop.run.Event;
import dev.bellhop.run.Filing;
import dev.bellhop.run.Note;
import dev.bellhop.run.Outcome;
import dev.bellhop.run.Place;
import dev.bellhop.run.RunId;
import dev.bellhop.run.Subject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is the same of letters wherever they are kept. */
final class Letters {
    /** How the names of letters begin that hold what agents told. */
    static final String HEARD = "heard:";

    private static final String PROPOSED = "proposed:";

    /** How the names of letters begin that hold what people pressed. */
    static final String PRESSED = "press:";

    private Letters() {}

    /** What may be filed under for a delivery's sake. */
    static Set<String> traces(String guid) {
        return Set.of(guid, PROPOSED + guid);
    }

    /** Of which delivery the trace would be, if it is one's. */
    static String guid(String trace) {
        return trace.startsWith(PROPOSED) ? trace.substring(PROPOSED.length()) : trace;
    }

    /** What all that follows from the letter is filed under. */
    static String trace(Letter letter) {
        return switch (letter) {
            case Letter.Delivered(Delivery delivery) -> delivery.guid();
            case Letter.Shared(Delivery delivery, RunId _) -> delivery.guid();
            case Letter.Proposed(Delivery delivery) -> PROPOSED + delivery.guid();
            case Letter.Settled(Event.Performed event, Subject _) -> event.effect();
            case Letter.Filed(Filing filing, Place place) -> filed(filing, place);
            case Letter.Ring(Alarm alarm) -> ring(alarm.run(), alarm.kind());
            case Letter.Heard heard -> HEARD + heard.run() + ":" + heard.last();
            case Letter.Pressed(Press press, Instant _) -> press.trace();
            case Letter.Farewell(long installation) -> "farewell:" + installation;
            case Letter.Tidy(String service) -> "tidy:" + service;
            case Letter.Expire _ -> "expire";
            case Letter.Sweep _ -> "sweep";
        };
    }

    private static String filed(Filing filing, Place place) {
        return "filed:" + filing.request().id() + ":" + place.subject();
    }

    /** A run has one alarm of a kind, and so one letter of that name. */
    static String ring(RunId run, Alarm.Kind kind) {
        return "ring:" + run + ":" + kind;
    }

    /** The delivery that the letter brings, alone or to one run of many. */
    static Optional<String> guid(Letter letter) {
        return switch (letter) {
            case Letter.Delivered(Delivery delivery) -> Optional.of(delivery.guid());
            case Letter.Shared(Delivery delivery, RunId _) -> Optional.of(delivery.guid());
            case Letter.Proposed(Delivery delivery) -> Optional.of(delivery.guid());
            case Letter.Settled _,
                    Letter.Filed _,
                    Letter.Ring _,
                    Letter.Heard _,
                    Letter.Pressed _,
                    Letter.Farewell _,
                    Letter.Tidy _,
                    Letter.Expire _,
                    Letter.Sweep _ -> Optional.empty();
        };
    }

    static Optional<RunId> run(Letter letter) {
        return switch (letter) {
            case Letter.Delivered _,
                    Letter.Proposed _,
                    Letter.Filed _,
                    Letter.Farewell _,
                    Letter.Tidy _,
                    Letter.Expire _,
                    Letter.Sweep _ -> Optional.empty();
            case Letter.Shared(Delivery _, RunId run) -> Optional.of(run);
            case Letter.Settled(Event.Performed event, Subject _) -> Optional.of(event.run());
            case Letter.Ring(Alarm alarm) -> Optional.of(alarm.run());
            case Letter.Heard heard -> Optional.of(heard.run());
            case Letter.Pressed(Press press, Instant _) -> Optional.of(press.run());
        };
    }

    /** How an effect's outcome comes back to its run. */
    static Letter settled(Effect effect, Subject subject, Outcome outcome, Instant now) {
        return new Letter.Settled(new Event.Performed(now, effect.key(), effect.run(), effect.key(), outcome), subject);
    }

    /** What became of a delivery, by the last thing that was said of it. */
    static Book.State state(List<Note> notes) {
        boolean ignored = !notes.isEmpty() && notes.getLast().kind() == Note.Kind.IGNORED;
        return ignored ? Book.State.IGNORED : Book.State.HANDLED;
    }
}
