/**
 * Managed sessions: agents that live on a platform of their own, with the repository mounted, and push a branch: how one
 * is begun, followed, told something, stopped and cleared away. {@code Platform} is the calls, each one request; what
 * differs between the platforms is one {@code Dialect}. Owns no thread: who listens to streams is given one.
 */
@NullMarked
package dev.bellhop.session;

import org.jspecify.annotations.NullMarked;
