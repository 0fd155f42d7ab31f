package dev.bellhop.command;

/** What a person asks in one line of a comment. Their own words are kept as they were written. */
public sealed interface Command {
    record Fix(Options options, String what) implements Command {}

    record Retry(String what) implements Command {}

    /** A new issue that an agent is on from the start. */
    record File(Options options, String title, String body) implements Command {}

    record Reply(String text, boolean now) implements Command {}

    /** {@code close}: the agent's draft, too. */
    record Stop(boolean close) implements Command {}

    record Approve() implements Command {}

    record Status() implements Command {}

    record Why() implements Command {}

    record Config() implements Command {}

    record Agents() implements Command {}

    record Doctor() implements Command {}

    record Help() implements Command {}
}
