package dev.bellhop.platform;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** What an agent has before it: its container, and what it did there. */
final class Workplace {
    boolean mounted;
    /** The token that the container was made with. */
    String firstToken = "";

    /** The servers that answered when the agent began to run. */
    final Set<String> servers = new HashSet<>();

    boolean pushed;
    Optional<String> pull = Optional.empty();
    String trouble = "";
    String answer = "";

    /** The disk was taken back. What was pushed is elsewhere. */
    void wipe() {
        mounted = false;
    }
}
