package dev.bellhop.demo;

import java.util.List;

/**
 * How the next agent task goes: where it stands in the end, and whether its sessions show what they were told. That they
 * may not is a guess: the description has the prompt, and does not require it.
 */
public record TaskScript(String end, boolean echoes) {
    public static final List<String> STATES = List.of(
            "queued", "in_progress", "completed", "failed", "idle", "waiting_for_user", "timed_out", "cancelled");
    public static final TaskScript WORKS = ending("completed");

    public TaskScript {
        if (!STATES.contains(end)) {
            throw new IllegalArgumentException("no state of a task: " + end);
        }
    }

    public static TaskScript ending(String state) {
        return new TaskScript(state, true);
    }

    public TaskScript withoutEcho() {
        return new TaskScript(end, false);
    }

    boolean begins() {
        return !end.equals("queued");
    }

    boolean ends() {
        return begins() && !end.equals("in_progress");
    }
}
