/**
 * GitHub Copilot as an agent: asked by assigning it to the issue with a person's token, followed through the timeline.
 */
@NullMarked
package dev.bellhop.copilot;

import org.jspecify.annotations.NullMarked;
