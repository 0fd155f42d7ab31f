/**
 * The command line: one file a command.
 */
@NullMarked
package dev.bellhop.cli;

import org.jspecify.annotations.NullMarked;
