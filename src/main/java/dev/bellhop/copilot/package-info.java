/**
 * GitHub Copilot as an agent: asked by assigning it to the issue with a person's token, followed through the
 * timeline. There are several doors for it, and reasons for which it does not come.
 */
@NullMarked
package dev.bellhop.copilot;

import org.jspecify.annotations.NullMarked;
