package dev.bellhop.command;

/** What came of one line that was said to us. The line is as it was written, without the blanks around it. */
public sealed interface Heard {
    String line();

    record Understood(Command command, String line) implements Heard {}

    record Misheard(String line, Reason reason) implements Heard {
        /** One sentence for the person: what is wrong with the line, and what would be right. */
        public String explanation() {
            return Usage.explanation(reason);
        }
    }
}
