package dev.bellhop.web;

import dev.bellhop.text.Bytes;

/** What a platform of sessions sent, with the three headers that stand beside it; a header that did not come is empty. */
public record PlatformNotice(String id, String timestamp, String signatures, Bytes body) {}
