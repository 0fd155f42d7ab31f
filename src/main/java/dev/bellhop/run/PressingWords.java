package dev.bellhop.run;

/** What is answered to whoever presses on the page of a run that is not to be had any more. */
final class PressingWords {
    private PressingWords() {}

    static String notNewest(Event.Pressed pressed, Run newest) {
        return pressed.by().mention() + ", **not done**: run `" + pressed.run()
                + "` is not the newest one on this issue." + "\n\nPress it on the page of run `" + newest.id() + "`.\n";
    }

    static String merged(Person person) {
        return Replies.not(person, """
                what this run made was merged.

                Comment `/agent fix` on the issue, and what is still missing.""");
    }
}
