package dev.bellhop.command;

/** Who may give a command. */
public enum Who {
    WRITE("write permission"),
    RULED("write permission, or what the repository's rules ask for");

    private final String words;

    Who(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
