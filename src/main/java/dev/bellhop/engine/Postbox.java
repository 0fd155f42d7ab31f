package dev.bellhop.engine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** GitHub's own list of what it sent us, or tried to. Whatever cannot be asked ends in a {@link Fault}. */
public interface Postbox {

    /** The newest first; without a cursor the first page. */
    Page page(Optional<String> cursor);

    /** What was sent, as if it had come now. Empty where the door would not have let it in. */
    Optional<Delivery> read(long id, Instant now);

    /** GitHub sends it once more, under the same guid. */
    void again(long id);

    record Page(List<Sent> sent, Optional<String> next) {
        public Page {
            sent = List.copyOf(sent);
        }
    }

    /** One try to deliver. Those of one guid are tries of the same delivery. */
    record Sent(long id, String guid, Instant at, boolean again, Answered answered, About about) {

        /** As people call it. */
        public String what() {
            return about.event() + (about.action().isEmpty() ? "" : "." + about.action());
        }
    }

    /** What our side said, in GitHub's words; the code is 0 where nobody answered. */
    record Answered(String status, int code) {}

    /** The action is empty where there is none. Wanted is what we may act on. */
    record About(String event, String action, Optional<Long> installation, Optional<Long> repository, boolean wanted) {}
}
