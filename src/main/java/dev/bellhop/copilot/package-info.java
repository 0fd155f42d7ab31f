/**
 * GitHub Copilot as an agent: asked by assigning it to the issue, by one of several doors, or by a task of its own, with a
 * person's token; followed through the timeline and through what its tasks say. And the reasons for which it does not
 * come.
 */
@NullMarked
package dev.bellhop.copilot;

import org.jspecify.annotations.NullMarked;
