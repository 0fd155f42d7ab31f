/**
 * The edge: webhooks of GitHub and of platforms in, health and metrics out, and the pages that people open, as templates in
 * {@code src/main/jte}: the setup, runs and what is pressed on them, deliveries, usage, accounts and the demo. Who sees what is
 * decided here, by what GitHub says. The only importer of Javalin and of jte.
 */
@NullMarked
package dev.bellhop.web;

import org.jspecify.annotations.NullMarked;
