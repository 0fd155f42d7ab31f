package dev.bellhop.run;

import dev.bellhop.text.Quoted;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A person put a label on an issue: is it a request, may they, and is there an agent for it. */
final class Asking {
    private final Terms terms;
    private final Starting starting;

    Asking(Terms terms, Starting starting) {
        this.terms = terms;
        this.starting = starting;
    }

    Decision decide(Situation now, Event.Labeled asked) {
        Desk desk = now.desk().at(asked.place().repo());
        Optional<Note> idle = idle(asked, desk);
        if (idle.isPresent()) {
            return Decision.of(desk, idle.get());
        }
        Optional<Standing> standing = now.answer(permission(asked));
        if (standing.isEmpty()) {
            return refuse(desk, asked, Words.unchecked(asked.by()));
        }
        if (!standing.get().atLeast(Standing.WRITE)) {
            return notAllowed(desk, asked, standing.get());
        }
        if (desk.active().isPresent()) {
            return already(desk, asked);
        }
        if (asked.issue().closed()) {
            return refuse(desk, asked, Words.closedIssue(asked.by(), asked.label()));
        }
        String agent = terms.asks(asked.label()).orElseThrow();
        if (!terms.agents().contains(agent)) {
            return refuse(desk, asked, Words.unknownAgent(asked.by(), agent, terms.agents()));
        }
        Request request = new Request(asked.by(), asked.label(), asked.at(), asked.trace(), asked.issue());
        return starting.first(now, desk, Run.queued(request, asked.place(), agent));
    }

    /** Why it asks nothing of us, if so; found out without asking anybody. */
    private Optional<Note> idle(Event.Labeled asked, Desk desk) {
        if (terms.asks(asked.label()).isEmpty()) {
            return ignored("the label " + Quoted.line(asked.label()) + " starts no agent");
        }
        if (asked.by().bot()) {
            return ignored("the label was put on by a bot, and bots start no agents");
        }
        if (asked.issue().pullRequest()) {
            return ignored("a label on a pull request starts no agent");
        }
        if (asked.issue().locked()) {
            return Optional.of(new Note(Note.Kind.REFUSED, "the issue is locked, so nobody could follow on it"));
        }
        if (desk.asked().contains(id(asked))) {
            return ignored("this request was taken before");
        }
        return Optional.empty();
    }

    private static Optional<Note> ignored(String why) {
        return Optional.of(new Note(Note.Kind.IGNORED, why));
    }

    /** A reaction for everybody; words once, and only for those who could be somebody here. */
    private static Decision notAllowed(Desk desk, Event.Labeled asked, Standing standing) {
        List<Effect> effects = new ArrayList<>();
        effects.add(new Effect.React(id(asked), Reaction.MINUS_ONE));
        boolean helps = standing.atLeast(Standing.TRIAGE)
                && !desk.refused().contains(asked.by().id());
        if (helps) {
            effects.add(
                    new Effect.Say(id(asked), "not-allowed", Words.notAllowed(asked.by(), standing, asked.label())));
        }
        Note note = new Note(
                Note.Kind.REFUSED,
                asked.by().login() + " has " + Words.standing(standing) + " permission; starting an agent needs write");
        return Decision.of(helps ? desk.refusing(asked.by()) : desk, note).effects(effects);
    }

    private static Decision refuse(Desk desk, Event.Labeled asked, String words) {
        return Decision.of(desk, new Note(Note.Kind.REFUSED, Words.plain(words)))
                .effects(List.of(
                        new Effect.React(id(asked), Reaction.MINUS_ONE), new Effect.Say(id(asked), "refused", words)));
    }

    /** The run at work serves this request too; its status comment is the answer. */
    private static Decision already(Desk desk, Event.Labeled asked) {
        Note note = new Note(Note.Kind.IGNORED, "run " + desk.active().orElseThrow() + " is already at work on it");
        return Decision.of(desk.taking(id(asked)), note)
                .effects(List.of(
                        new Effect.React(id(asked), Reaction.EYES), new Effect.TakeLabelOff(id(asked), asked.label())));
    }

    private static Need.Permission permission(Event.Labeled asked) {
        return new Need.Permission(asked.place().repo(), asked.by());
    }

    private static RunId id(Event.Labeled asked) {
        return RunId.of(asked.at(), asked.trace());
    }
}
