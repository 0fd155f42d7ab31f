package dev.bellhop.session;

/** A platform's word that something happened. It is thin, may come twice, late, or never. */
public sealed interface Notice {
    /** By the notice's own id, which is the same when it comes twice. The session is empty where it is about none. */
    record Heard(String id, String type, String session) implements Notice {}

    /** Signed, and of a shape that we do not know. */
    record Unreadable() implements Notice {}

    /** Not believed, and why, in a word. */
    record Refused(String why) implements Notice {}
}
