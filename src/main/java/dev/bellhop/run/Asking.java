package dev.bellhop.run;

import dev.bellhop.command.Command;
import dev.bellhop.command.Options;
import dev.bellhop.text.Quoted;
import java.util.Optional;

/** A person put a label on an issue: does it ask for anything, by the repository's rules. */
final class Asking {
    private final Terms terms;
    private final Admission admission;

    Asking(Terms terms, Admission admission) {
        this.terms = terms;
        this.admission = admission;
    }

    Decision decide(Situation now, Event.Labeled asked) {
        Desk desk = now.desk().at(asked.place().repo());
        Optional<String> idle = idle(asked);
        if (idle.isPresent()) {
            return Refusing.ignored(desk, idle.get());
        }
        Request request = new Request(
                asked.by(),
                new Trigger.Label(asked.label()),
                asked.at(),
                asked.trace(),
                asked.issue(),
                Optional.empty());
        if (desk.tookBefore(request.id())) {
            return Refusing.ignored(desk, "this request was taken before");
        }
        return switch (Ruling.of(now, asked.place().repo(), terms.book())) {
            case Ruling.Valid(var rules)
            when rules.agentFor(asked.label()).isEmpty() ->
                Refusing.ignored(desk, "the label " + Quoted.line(asked.label()) + " starts no agent");
            case Ruling.Broken _
            when !terms.asksAnywhere(asked.label()) ->
                Refusing.ignored(
                        desk, "the rules have problems, so nobody can say whether this label asks for anything");
            case Ruling.Unread _
            when !terms.asksAnywhere(asked.label()) ->
                Refusing.ignored(
                        desk, "the rules cannot be read, so nobody can say whether this label asks for anything");
            case Ruling _ -> admission.decide(now, new Wish(request, asked.place(), new Command.Fix(Options.NONE, "")));
        };
    }

    /** Why it asks nothing of us, if so; found out without asking anybody. */
    private static Optional<String> idle(Event.Labeled asked) {
        if (asked.by().bot()) {
            return Optional.of("the label was put on by a bot, and bots start no agents");
        }
        if (asked.issue().state().pullRequest()) {
            return Optional.of("a label on a pull request starts no agent");
        }
        return Optional.empty();
    }
}
