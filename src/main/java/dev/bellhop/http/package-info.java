/**
 * The one way out: a client with a deadline over the whole call, a limit on every body, a pinned host and no retry of its
 * own, which turns what goes wrong into the engine's {@code Fault}s and keeps secrets out of what it says.
 */
@NullMarked
package dev.bellhop.http;

import org.jspecify.annotations.NullMarked;
