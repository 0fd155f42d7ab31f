/**
 * GitHub: who may come in, what a payload means, the App's tokens and people's, and acts on issues. The only importer of github-api
 * and of JJWT.
 */
@NullMarked
package dev.bellhop.github;

import org.jspecify.annotations.NullMarked;
