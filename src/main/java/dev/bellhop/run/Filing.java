package dev.bellhop.run;

/**
 * An issue that is to be filed for somebody, born with an agent on it, and what that agent is told. The repository is
 * {@code OWNER/NAME}; empty is where it was asked.
 */
public record Filing(Request request, String repo, String title, String body, Attempt attempt) {}
