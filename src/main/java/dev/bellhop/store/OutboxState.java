package dev.bellhop.store;

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

    boolean unfinished() {
        return switch (this) {
            case PLANNED, SENDING, UNKNOWN -> true;
            case DONE, FAILED, WITHDRAWN -> false;
        };
    }
}
