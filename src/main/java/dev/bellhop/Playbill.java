package dev.bellhop;

/** What visitors of the demo are told before a play. */
final class Playbill {
    private Playbill() {}

    static String shows(Rehearsal rehearsal) {
        return switch (rehearsal) {
            case COPILOT -> "Copilot is assigned the issue in mona's name and opens a pull request.";
            case UNCONNECTED -> "Copilot works only in the name of a person, and mona has let nobody act for her.";
            case CLAUDE -> "A session of Claude looks at the issue, asks a question and goes on with the answer.";
            case QODER -> "The same on another platform: a session of Qoder, which has other ways underneath.";
            case FAILS -> "Copilot opens its pull request and gives up.";
            case CHECK_FAILS -> "What Copilot changed is tested on its pull request, and does not pass.";
            case RATE_LIMITED -> "GitHub takes the assignment for too much at once and wants five seconds of peace.";
            case BAD_GATEWAY ->
                "The first questions are answered with 502, and so is the first comment, which was written all the same.";
            case FORGED -> "Somebody who does not know the secret sends word that the label was put on.";
            case TWICE -> "GitHub brings the webhook of the label, and then brings the very same one again.";
            case BROKEN_RULES -> "The repository's rules have a word in them that does not exist.";
            case STOP -> "Copilot takes its time, and somebody has thought better of it.";
            case HIDDEN ->
                "The issue has words in it that its page does not show, and that tell the agent something else.";
            case KILL ->
                "Copilot works at the usual speed. After three seconds this server dies, and another starts on the same database.";
        };
    }

    static String watch(Rehearsal rehearsal) {
        return switch (rehearsal) {
            case COPILOT ->
                "Watch for the eyes on the issue, the checklist that fills in one comment, the pull request with its check, and merge it.";
            case UNCONNECTED ->
                "Watch for the comment that asks her to connect. Follow its link and allow it: the run goes on by itself.";
            case CLAUDE -> "Watch for the question, and after the answer the pull request, and what it cost.";
            case QODER ->
                "See that nothing is different for those who read the issue, except the name and what is known of the cost.";
            case FAILS -> "Watch for the comment that says what happened, who can fix it and how.";
            case CHECK_FAILS ->
                "See that the pull request is there for review all the same, and that the status counts the check that failed.";
            case RATE_LIMITED ->
                "See that the run stays at Starting that long, and that nobody has to ask again. Of a wait of more than two minutes the status tells as Delayed.";
            case BAD_GATEWAY ->
                "See that there is one status comment and not two: whether it is there is looked up before it is written again.";
            case FORGED -> "See that the answer is 401 and nothing happens: no reaction, no comment, no run.";
            case TWICE ->
                "See that the second is answered with 200 and does nothing: one run, one agent, one pull request.";
            case BROKEN_RULES ->
                "Watch for the comment that names the line and what was probably meant. No agent starts.";
            case STOP -> "See that Copilot is taken off the issue, and that the status says who stopped it.";
            case HIDDEN ->
                "See that it waits for somebody who has looked, and says how much is hidden and what the agent is told.";
            case KILL -> "See that the page finds it again, and that the run goes on where it was.";
        };
    }
}
