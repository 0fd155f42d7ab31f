package dev.bellhop.engine;

import java.util.Optional;

/**
 * Which deliveries are asked for: those that pass every filter and come after the one that was shown last, which is
 * named by its guid. The repository ({@code owner/name}, as it was called then) is the same in any case.
 */
public record DeliverySearch(
        Optional<String> event, Optional<Book.State> state, Optional<String> repo, Optional<String> before, int most) {

    public static final int MOST = 100;

    /** A form sends what was not filled in as empty. No page shows more than so many, and none shows nothing. */
    public DeliverySearch {
        event = event.filter(name -> !name.isEmpty());
        repo = repo.filter(name -> !name.isEmpty());
        most = Math.clamp(most, 1, MOST);
    }

    /** Not all that there is is asked for. */
    public boolean isNarrow() {
        return event.isPresent() || state.isPresent() || repo.isPresent() || before.isPresent();
    }

    public static DeliverySearch newest(int most) {
        return new DeliverySearch(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), most);
    }

    public DeliverySearch event(String name) {
        return new DeliverySearch(Optional.of(name), state, repo, before, most);
    }

    public DeliverySearch state(Book.State wanted) {
        return new DeliverySearch(event, Optional.of(wanted), repo, before, most);
    }

    public DeliverySearch repo(String name) {
        return new DeliverySearch(event, state, Optional.of(name), before, most);
    }

    public DeliverySearch before(String guid) {
        return new DeliverySearch(event, state, repo, Optional.of(guid), most);
    }
}
