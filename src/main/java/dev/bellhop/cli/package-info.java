/**
 * The command line: what each command may be called with, and what it prints.
 */
@NullMarked
package dev.bellhop.cli;

import org.jspecify.annotations.NullMarked;
