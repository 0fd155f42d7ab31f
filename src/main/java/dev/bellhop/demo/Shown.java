package dev.bellhop.demo;

/** An issue as its page shows it, for another page that has a frame of its own; people's words in it are escaped. */
public record Shown(int number, String title, String html) {}
