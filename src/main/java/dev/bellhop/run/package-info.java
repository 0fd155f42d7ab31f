/**
 * The product. What happened ({@code Event}), what we remember ({@code Desk}, {@code Run}), what we do about it
 * ({@code Policy} to {@code Decision} of {@code Effect}s) and what we say ({@code Words}). Pure: no clock, no thread, no
 * input or output, nothing of any vendor.
 */
@NullMarked
package dev.bellhop.run;

import org.jspecify.annotations.NullMarked;
