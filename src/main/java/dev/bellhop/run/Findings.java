package dev.bellhop.run;

import java.util.List;

/** What is to be said of a file at a commit: whether it is right, and what is wrong in which line. */
public record Findings(boolean right, String title, String summary, List<Mark> marks) {

    public Findings {
        marks = List.copyOf(marks);
    }

    public record Mark(int line, int column, String message) {}
}
