/**
 * The simulated managed platforms: an Anthropic and a Qoder with agents that work by a script, in the manner of the
 * simulated GitHub, whose repositories they clone, push to and open pull requests in. Knows that one and json.
 */
@NullMarked
package dev.bellhop.platform;

import org.jspecify.annotations.NullMarked;
