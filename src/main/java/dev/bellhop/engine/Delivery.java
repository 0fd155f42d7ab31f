package dev.bellhop.engine;

import dev.bellhop.text.Bytes;
import java.time.Instant;

/** One webhook as it came: the bytes that were signed, and the headers that matter. */
public record Delivery(String guid, String event, Instant received, Bytes body) {}
