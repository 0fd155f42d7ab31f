/**
 * Text at our borders: what must not be printed, which lines are plain words, others' words inside ours, what a text
 * closes. Pure; knows the JDK and nothing else of ours.
 */
@NullMarked
package dev.bellhop.text;

import org.jspecify.annotations.NullMarked;
