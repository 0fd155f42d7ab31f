package dev.bellhop.run;

import java.time.Instant;

/** Comments of their own, which notify: a person has to do something. */
final class Notices {
    private Notices() {}

    static String connect(Run run, String address, Instant end) {
        return run.request().by().mention() + ", **one step is needed from you**: GitHub lets " + Words.agent(run)
                + " work only on behalf of a person, not of an App.\n\n"
                + "1. [Connect your GitHub account](" + address
                + "). Once is enough, and you can disconnect any time.\n"
                + "2. Nothing else: the run goes on by itself.\n\n"
                + "Bellhop uses the connection for what you ask, and for nobody else. The run waits until "
                + Words.clock(end) + ", and then ends.\n";
    }

    /** The agent waits. */
    static String asks(Run run) {
        return run.request().by().mention() + ", **" + Words.question(run).replaceFirst("([.:])(?=\\s)", "**$1") + "\n"
                + (run.attempt().isSession() ? SessionWords.warnings(run) : "");
    }

    /** A comment of its own: people are to look at the work. */
    static String ready(Run run) {
        return run.request().by().mention() + ", **a pull request is ready for review**: " + Words.pull(run) + "\n\n"
                + "An AI agent wrote it from this issue's text. Review it as you would a stranger's work.\n";
    }

    /** What was asked for last came to nothing, or to less. */
    static String brokenOff(Run run) {
        return run.request().by().mention() + ", **" + Words.agent(run) + " broke off what it was told last**. "
                + Breakdown.inReview(run)
                        .map(problem -> Problems.of(problem, run).what())
                        .orElse("") + "\n\n" + Words.pull(run) + " keeps the work before it.\n";
    }

    /** A comment of its own: a person has to do something. */
    static String failed(Run run) {
        return run.request().by().mention() + ", **this run failed**. " + failure(run)
                + "\n\nThe status comment above says who can fix it, and how.\n";
    }

    private static String failure(Run run) {
        return run.phase() instanceof Phase.Over(Ended how) && how instanceof Ended.Failed(Problem problem)
                ? Problems.of(problem, run).what()
                : "";
    }
}
