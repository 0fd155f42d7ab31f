package dev.bellhop.web;

import java.util.function.Function;
import java.util.function.Supplier;

/** What stands in the lobby, and is made anew when there is another lobby. */
final class Refurnished<T> {
    private final Supplier<EdgeParts.Lobby> lobby;
    private final Function<EdgeParts.Lobby, T> maker;
    private volatile Furnished<T> now;

    private record Furnished<T>(EdgeParts.Lobby lobby, T piece) {}

    Refurnished(Supplier<EdgeParts.Lobby> lobby, Function<EdgeParts.Lobby, T> maker) {
        this.lobby = lobby;
        this.maker = maker;
        this.now = furnish(lobby.get());
    }

    T now() {
        EdgeParts.Lobby here = lobby.get();
        if (!now.lobby().equals(here)) {
            now = furnish(here);
        }
        return now.piece();
    }

    private Furnished<T> furnish(EdgeParts.Lobby here) {
        return new Furnished<>(here, maker.apply(here));
    }
}
