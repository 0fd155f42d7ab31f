/**
 * The process: {@code Main} reads the command line, {@code Settings} the environment, and {@code App} does all the
 * {@code new}, top to bottom. Nothing is decided here.
 */
@NullMarked
package dev.bellhop;

import org.jspecify.annotations.NullMarked;
