package dev.bellhop.demo;

import java.util.Optional;

record Label(long id, String name, String colour, Optional<String> description) {
    static final String GREY = "ededed";

    /** As GitHub makes one that somebody puts on an issue and that was not there. */
    Label(long id, String name) {
        this(id, name, GREY, Optional.empty());
    }
}
