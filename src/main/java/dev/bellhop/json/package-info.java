/**
 * Reading JSON by path, with errors that name the path, and writing it. The only importer of Jackson. Knows the JDK and
 * nothing else of ours.
 */
@NullMarked
package dev.bellhop.json;

import org.jspecify.annotations.NullMarked;
