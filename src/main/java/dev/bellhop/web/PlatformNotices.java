package dev.bellhop.web;

/** Whoever hears the notices of a platform of sessions. */
@FunctionalInterface
public interface PlatformNotices {
    Heard hear(PlatformNotice notice);

    enum Heard {
        /** A session of ours is looked at. */
        TAKEN,
        /** Signed, and nothing to us. */
        IGNORED,
        UNSIGNED
    }
}
