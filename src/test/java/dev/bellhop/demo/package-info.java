@NullMarked
package dev.bellhop.demo;

import org.jspecify.annotations.NullMarked;
