package dev.bellhop.demo;

import java.util.Map;
import java.util.function.Supplier;

/** One line of an issue's timeline. What it shows of others is read when it is shown. */
record Happening(long id, String event, Hand hand, Supplier<Map<String, Object>> more) {}
