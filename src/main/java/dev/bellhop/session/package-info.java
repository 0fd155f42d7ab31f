/**
 * Managed sessions: agents that live on a platform of their own, with the repository mounted, and push a branch. What
 * differs between the platforms is one Dialect; nothing here knows more than one call at a time.
 */
@NullMarked
package dev.bellhop.session;

import org.jspecify.annotations.NullMarked;
