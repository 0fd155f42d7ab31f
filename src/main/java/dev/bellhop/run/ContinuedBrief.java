package dev.bellhop.run;

import java.util.Optional;

/** What stands before an agent's task when another session of its own has begun with it. */
final class ContinuedBrief {
    private ContinuedBrief() {}

    static String of(Run run, Way.Seat seat, Optional<Message> message) {
        return "This continues work that was begun in another session, which is over.\n" + pushed(run, seat)
                + message.map(said -> said(run, said)).orElse("") + "\nThe task was this.\n\n";
    }

    private static String pushed(Run run, Way.Seat seat) {
        if (!run.isPushed()) {
            return "Nothing of it was pushed, so begin at the beginning.\n";
        }
        String base = seat.mounts().getFirst().base();
        return """
                Its branch `%s` was pushed, and the repository is on it: do not create it again, go on from
                there, and push to it. %sWhat was not pushed is lost: see what is missing, and do that.
                %s""".formatted(
                        seat.branch(),
                        base.isEmpty() ? "" : "Base branch: `" + base + "`. ",
                        run.pull()
                                .map(pull -> "Its pull request is there already: " + pull.url() + ". Open no other.\n")
                                .orElse(""));
    }

    /** What the old session asked, the new one does not know. */
    private static String said(Run run, Message message) {
        String question = message.question()
                .flatMap(id -> Optional.ofNullable(run.facts().sitting().asked().get(id)))
                .map(asked -> "You had asked:\n" + between(message, asked.text()) + "\n\n")
                .orElse("");
        return "\n" + question + message.by().login() + " says now (" + message.reference() + "), and that counts:\n"
                + between(message, message.text()) + "\n";
    }

    private static String between(Message message, String text) {
        return Delimiter.of(message.reference(), text).around(text);
    }
}
