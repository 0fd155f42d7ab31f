/**
 * Text at our borders: what must not be printed, what a person can see, which lines are plain words, others' words inside
 * ours, what a text says it closes. Pure; knows the JDK and nothing else of ours.
 */
@NullMarked
package dev.bellhop.text;

import org.jspecify.annotations.NullMarked;
