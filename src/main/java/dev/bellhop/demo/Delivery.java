package dev.bellhop.demo;

import java.time.Instant;
import java.util.Optional;

/** One attempt to hand over a webhook, and what came of it. */
final class Delivery {
    final long id;
    final String guid;
    final boolean again;
    final Content content;
    Optional<Result> result = Optional.empty();

    /** What is the same in every attempt. */
    record Content(String event, String action, Optional<Long> installation, Optional<Long> repository, String body) {}

    /** Status 0 is a receiver that did not answer. */
    record Result(int status, Instant at) {
        boolean isWell() {
            return status >= 200 && status < 300;
        }
    }

    Delivery(long id, String guid, boolean again, Content content) {
        this.id = id;
        this.guid = guid;
        this.again = again;
        this.content = content;
    }

    Parcel parcel() {
        return new Parcel(id, guid, content.event(), content.body());
    }
}
