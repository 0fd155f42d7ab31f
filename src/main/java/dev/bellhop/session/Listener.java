package dev.bellhop.session;

/** Hears a session's events while they happen. */
interface Listener {
    /** Before anything is heard. Hanging up, at any time and from any thread, ends it. */
    void begins(Runnable hangUp);

    /** From here on nothing is missed, until it breaks. */
    void opened();

    /** The next waits until this returns. */
    void heard(SessionEvent event);
}
