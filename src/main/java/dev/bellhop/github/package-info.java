/**
 * GitHub: who may come in, what a payload means, the App's tokens and people's, acts on issues, its list of deliveries, the
 * App's manifest, and what can be looked at of an App and of a repository. The only importer of github-api and of JJWT.
 */
@NullMarked
package dev.bellhop.github;

import org.jspecify.annotations.NullMarked;
