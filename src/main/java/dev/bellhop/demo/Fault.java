package dev.bellhop.demo;

import java.time.Duration;

/** Something goes wrong with a request: before the world hears of it, or after it has done what was asked. */
public sealed interface Fault {

    record NotDone(Trouble trouble) implements Fault {}

    record DoneButLost(Trouble trouble) implements Fault {}

    /** It is done and answered well, but lists do not show it yet. */
    record Lagging(Duration lag) implements Fault {}
}
