package dev.bellhop.platform;

import java.time.Instant;

/** A file that an agent left for whoever asks. */
record Output(String id, String session, String name, String text, Instant at) {}
