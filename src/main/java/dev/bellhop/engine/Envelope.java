package dev.bellhop.engine;

import dev.bellhop.text.Bytes;
import java.util.Optional;

/** A webhook before anything of it is believed. The target is the App that GitHub says it is for. */
public record Envelope(String event, String guid, Optional<String> signature, Optional<String> target, Bytes body) {}
