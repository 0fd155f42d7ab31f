/**
 * The simulated world: a GitHub with a Copilot in it, as one pure {@code World.answer(request, now)} with a store and
 * faults, strict where the real one is. HTTP is a thin shell around it. Also every test's counterpart.
 */
@NullMarked
package dev.bellhop.demo;

import org.jspecify.annotations.NullMarked;
