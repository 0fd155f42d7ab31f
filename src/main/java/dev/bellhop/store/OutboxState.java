package dev.bellhop.store;

import dev.bellhop.engine.Story;

/** Where an effect stands on its way out. */
enum OutboxState {
    PLANNED,
    /** Leased: somebody is at it. */
    SENDING,
    /** A step of it may have been taken. */
    UNKNOWN,
    DONE,
    FAILED,
    WITHDRAWN;

    /** What is set aside has no time any more, and an unfinished state for ever. */
    Story.State shown(boolean setAside) {
        return switch (this) {
            case PLANNED -> setAside ? Story.State.HELD : Story.State.PLANNED;
            case SENDING -> setAside ? Story.State.HELD : Story.State.SENDING;
            case UNKNOWN -> setAside ? Story.State.HELD : Story.State.UNKNOWN;
            case DONE -> Story.State.DONE;
            case FAILED -> Story.State.FAILED;
            case WITHDRAWN -> Story.State.WITHDRAWN;
        };
    }

    boolean unfinished() {
        return switch (this) {
            case PLANNED, SENDING, UNKNOWN -> true;
            case DONE, FAILED, WITHDRAWN -> false;
        };
    }
}
