/**
 * The edge: webhooks in, health and metrics out, and the few pages that people open. The only importer of Javalin.
 */
@NullMarked
package dev.bellhop.web;

import org.jspecify.annotations.NullMarked;
