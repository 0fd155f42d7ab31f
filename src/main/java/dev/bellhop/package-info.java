/**
 * The process: {@code Main} reads the command line, {@code Settings} the environment, and {@code App}, {@code Premises} and
 * {@code House} do all the {@code new}, top to bottom. Nothing about runs is decided here. What is set on the pages of the
 * setup counts at once through {@code Foundation}, and the demo's plays are staged here, since they need all of it.
 */
@NullMarked
package dev.bellhop;

import org.jspecify.annotations.NullMarked;
