package dev.bellhop.web;

import dev.bellhop.engine.Whence;
import java.util.Set;

/** A setting by its name, and where its value comes from. The value is not shown. */
record Sourced(String name, Whence whence) {
    private static final Set<String> WITH_DEFAULTS = Set.of("GITHUB_URL", "BELLHOP_DELIVERY");

    String words() {
        return switch (whence) {
            case ENVIRONMENT -> "set in the environment, which wins; it is changed there";
            case FILE -> "set by a file that the environment names, which wins; it is changed there";
            case SETUP -> "set here";
            case DEFAULT -> WITH_DEFAULTS.contains(name) ? "not set; the default holds" : "not set";
        };
    }

    boolean isOutside() {
        return whence == Whence.ENVIRONMENT || whence == Whence.FILE;
    }

    boolean isOurs() {
        return whence == Whence.SETUP;
    }

    boolean isSet() {
        return whence != Whence.DEFAULT;
    }
}
