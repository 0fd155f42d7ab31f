/**
 * Text at our borders: what must not be printed. Pure; knows the JDK and nothing else of ours.
 */
@NullMarked
package dev.bellhop.text;

import org.jspecify.annotations.NullMarked;
