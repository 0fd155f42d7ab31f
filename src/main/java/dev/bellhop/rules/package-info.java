/**
 * {@code .github/bellhop.yml} and the server's own file, read to {@link dev.bellhop.rules.Rules}. Every error has its
 * place. Pure: no file is opened and nothing is fetched here, and only one class knows the YAML library.
 */
@NullMarked
package dev.bellhop.rules;

import org.jspecify.annotations.NullMarked;
