package dev.bellhop;

import java.util.Optional;

/** Which version this is, as the jar says. */
final class Version {
    static final String TEXT = Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
            .orElse("dev");

    private Version() {}
}
