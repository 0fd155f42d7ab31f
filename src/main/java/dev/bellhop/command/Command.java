package dev.bellhop.command;

/** What a person asks in one line of a comment. Their own words are kept as they were written. */
public sealed interface Command {

    /** What is said of a run that is there, and so can be pressed on its page, too. */
    sealed interface OfRun extends Command {}

    record Fix(Options options, String what) implements Command {}

    record Retry(String what) implements OfRun {}

    /** A new issue that an agent is on from the start. */
    record File(Options options, String title, String body) implements Command {}

    record Reply(String text, boolean now) implements OfRun {}

    /** {@code close}: the agent's draft, too. */
    record Stop(boolean close) implements OfRun {}

    record Approve() implements Command {}

    record Status() implements Command {}

    record Why() implements Command {}

    record Config() implements Command {}

    record Agents() implements Command {}

    record Doctor() implements Command {}

    record Help() implements Command {}
}
