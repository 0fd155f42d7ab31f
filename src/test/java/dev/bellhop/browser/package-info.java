/** The pages as people see them: in a real Chromium, in light and dark, with and without mouse, script and room. */
@NullMarked
package dev.bellhop.browser;

import org.jspecify.annotations.NullMarked;
