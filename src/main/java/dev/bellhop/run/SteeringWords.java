package dev.bellhop.run;

import java.util.Optional;

/** What is answered to whoever speaks to an agent at work, or stops it. */
final class SteeringWords {
    private SteeringWords() {}

    static String notStopped(Run run, Problem problem) {
        Person by = run.ended().orElseThrow() instanceof Ended.Stopped(Person who)
                ? who
                : run.request().by();
        return by.mention() + ", **" + Words.agent(run) + " could not be asked to stop**. "
                + Problems.of(problem, run).what()
                + (run.attempt().isSession()
                        ? "\n\nEnd its session at its platform.\n"
                        : "\n\nTake it off the issue's assignees yourself, and close its"
                                + " pull request if you do not want it.\n");
    }

    static String saidOnPage(Run run, Message message) {
        return message.by().mention() + " says to " + Words.agent(run) + ", on the page of its run:\n\n"
                + Words.quoted(message.text());
    }

    static String nobodyToReply(Person person) {
        return person.mention() + ", **not passed on**: no agent is at work on this issue.\n\n`/agent fix` starts"
                + " one.\n";
    }

    static String replyOnIssues(Person person) {
        return person.mention() + ", **not passed on**: this is a pull request, where Copilot hears `@copilot`; `/agent"
                + " reply` belongs on the issue, for whichever agent works there.\n";
    }

    static String notPassedOn(Person person, String why) {
        return person.mention() + ", **not passed on**: " + why + "\n";
    }

    static String notBegun(Run run) {
        return Words.agent(run) + " has not begun: " + Records.outcome(run) + ".\n\nSay it again once it is at work; or"
                + " `/agent stop`, and ask anew with all that it should know.";
    }

    static String notNow(Run run) {
        return Words.agent(run) + " cannot be interrupted.\n\nSay it again without `--now`.";
    }

    static String noPullYet(Run run) {
        return Words.agent(run) + " hears nothing before its pull request is there.\n\nSay it again then. The status"
                + " comment shows it.";
    }

    static String over(Run run) {
        return "the run is over: " + Records.outcome(run) + ".\n\n`/agent retry` and your words start another.";
    }

    /** Which way it went, so that people know where to look for the answer. */
    static String passedOn(Run run) {
        if (run.attempt().isSession()) {
            return "Passed on to " + Words.agent(run) + ", in its session.\n";
        }
        String pull = run.pull().map(seen -> Words.number(run, seen)).orElse("its pull request");
        return "Passed on to " + Words.agent(run)
                + (run.attempt().isTask() ? " as a task on the branch of " : " as a comment on ") + pull + ".\n";
    }

    static String saidAnew(Run run) {
        return "Passed on to " + Words.agent(run) + ", in a new session: the old one rested for so long that its disk"
                + " does not last. The status comment says what was lost with it.\n";
    }

    static String notSteered(Run run, Problem problem, Optional<String> connect) {
        boolean unconnected = problem.code() == Problem.Code.NO_PERSON_TOKEN && connect.isPresent();
        return "**Not passed on**. "
                + (unconnected
                        ? Words.agent(run) + " hears people only.\n\n[Connect your GitHub account](" + connect.get()
                                + "), and say it again.\n"
                        : Problems.of(problem, run).what()
                                + (run.attempt().isSession()
                                        ? "\n\nSay it again in a while.\n"
                                        : "\n\nSay it yourself on " + Words.pull(run) + ", with `@copilot`.\n"));
    }
}
