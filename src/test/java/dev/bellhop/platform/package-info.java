@NullMarked
package dev.bellhop.platform;

import org.jspecify.annotations.NullMarked;
