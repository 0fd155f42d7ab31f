package dev.bellhop.copilot;

/** What a new issue says. */
public record Paper(String title, String body) {}
