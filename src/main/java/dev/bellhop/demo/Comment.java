package dev.bellhop.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A comment. Lists show it only from a certain time on, for those who trust lists too much. */
final class Comment {
    final long id;
    final Hand by;
    final Instant listed;
    final List<Reaction> reactions = new ArrayList<>();
    String body;
    Instant updated;

    Comment(long id, Hand by, Instant listed, String body) {
        this.id = id;
        this.by = by;
        this.listed = listed;
        this.body = body;
        this.updated = by.at();
    }
}
