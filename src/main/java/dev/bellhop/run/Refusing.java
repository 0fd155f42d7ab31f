package dev.bellhop.run;

import java.util.ArrayList;
import java.util.List;

/** Saying no: a reaction always, words where they help. */
final class Refusing {
    private Refusing() {}

    static Decision ignored(Desk desk, String why) {
        return Decision.of(desk, new Note(Note.Kind.IGNORED, why));
    }

    /** With a comment that says why. */
    static Decision inWords(Desk desk, Request request, String words) {
        return Decision.of(desk, new Note(Note.Kind.REFUSED, Records.answer(request, words)))
                .effects(answer(request, Reaction.MINUS_ONE, new Effect.Say(request.id(), "refused", words)));
    }

    static Decision silently(Desk desk, Request request, String why) {
        return Decision.of(desk, new Note(Note.Kind.REFUSED, why)).effects(react(request, Reaction.MINUS_ONE));
    }

    /** A reaction for everybody; words once, and only for those who could be somebody here. */
    static Decision notAllowed(Desk desk, Request request, Standing standing, Standing needed) {
        List<Effect> effects = new ArrayList<>(react(request, Reaction.MINUS_ONE));
        boolean helps = !request.isPressed() && standing.atLeast(Standing.TRIAGE) && !desk.told(request.by());
        if (helps) {
            effects.add(new Effect.Say(request.id(), "not-allowed", Replies.notAllowed(request, standing, needed)));
        }
        String why = request.by().login() + " has " + Words.standing(standing) + " permission; this needs "
                + Words.standing(needed);
        return Decision.of(helps ? desk.refusing(request.by()) : desk, new Note(Note.Kind.REFUSED, why))
                .effects(effects);
    }

    /** Nobody knows who it is, so the words come once, as for whoever may not. */
    static Decision unchecked(Desk desk, Request request) {
        Person by = request.by();
        return desk.told(by) && !request.isPressed()
                ? silently(desk, request, "GitHub did not say what " + by.login() + " may do")
                : inWords(desk.refusing(by), request, Replies.unchecked(by));
    }

    /** In the thread, for whoever asked there. */
    static List<Effect> answer(Request request, Reaction reaction, Effect.Say words) {
        List<Effect> effects = new ArrayList<>(react(request, reaction));
        if (!request.isPressed()) {
            effects.add(words);
        }
        return effects;
    }

    static List<Effect> react(Request request, Reaction reaction) {
        return request
                .trigger()
                .target()
                .<Effect>map(target -> new Effect.React(request.id(), target, reaction))
                .stream()
                .toList();
    }
}
