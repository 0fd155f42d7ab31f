/**
 * GitHub's own way of putting things, where more than one adapter must understand it: pull requests, checks,
 * refusals, who Copilot is, and by what our own words are known. Sends nothing.
 */
@NullMarked
package dev.bellhop.wire;

import org.jspecify.annotations.NullMarked;
