/**
 * The shell around the product: takes one due row to its next commit, answers needs, performs effects, probes what is in
 * doubt, and keeps pace. Owns no thread, timer or queue, but for
 * the checks of a doctor, which go side by side. The ports to everything outside are declared here, by the one who needs
 * them.
 */
@NullMarked
package dev.bellhop.engine;

import org.jspecify.annotations.NullMarked;
