package dev.bellhop.demo;

import java.util.Locale;

/** What somebody is in an organisation; whoever was only invited is not that yet. */
public record Membership(Rank rank, boolean active) {

    /** GitHub's own words; it calls owners admins. */
    public enum Rank {
        MEMBER,
        ADMIN,
        BILLING_MANAGER;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    String state() {
        return active ? "active" : "pending";
    }
}
