package dev.bellhop.demo;

import java.time.Instant;

/** A GitHub App that is registered. */
record App(Registration card, Account owner, Account bot, Instant created) {

    long id() {
        return card.id();
    }

    String slug() {
        return card.slug();
    }
}
