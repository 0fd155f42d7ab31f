/**
 * The edge: webhooks of GitHub and of platforms in, health and metrics out, and the few pages that people open, among them the one where they
 * connect their accounts. The only importer of Javalin.
 */
@NullMarked
package dev.bellhop.web;

import org.jspecify.annotations.NullMarked;
