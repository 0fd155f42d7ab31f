package dev.bellhop.run;

/** An issue as the signed payload showed it. It is never read again: later edits are not what was asked. */
public record Issue(String title, String body, boolean pullRequest, boolean closed, boolean locked) {}
