package dev.bellhop.demo;

import java.time.Instant;

record Reaction(long id, Account who, String content, Instant at) {}
