/**
 * What people ask in comments: a comment's text to sealed commands, each command's usage, and why a line was not
 * understood. Pure; knows {@code text} and the JDK.
 */
@NullMarked
package dev.bellhop.command;

import org.jspecify.annotations.NullMarked;
