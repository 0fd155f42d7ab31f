/**
 * GitHub's own way of putting things, where more than one adapter must understand it: pull requests, refusals, and who
 * Copilot is. Sends nothing.
 */
@NullMarked
package dev.bellhop.wire;

import org.jspecify.annotations.NullMarked;
