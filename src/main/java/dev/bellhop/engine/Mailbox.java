package dev.bellhop.engine;

/** Where deliveries are dropped: on disk before it answers. */
public interface Mailbox {
    Ledger.Receipt receive(Delivery delivery);
}
