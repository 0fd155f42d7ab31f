package dev.bellhop.run;

/** A repository in a session: {@code OWNER/NAME}, where it lies there, and its branch to begin from, empty for the usual one. */
public record Mount(String repo, String path, String base) {}
