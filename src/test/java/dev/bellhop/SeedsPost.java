package dev.bellhop;

import dev.bellhop.demo.Parcel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Random;

/** Brings webhooks late, twice and in another order; what it loses is brought when somebody presses the button. */
final class SeedsPost implements TownPost {
    private static final int MINUTE = 60;
    private static final int HOUR = 60 * MINUTE;

    private record Lying(Instant due, int turn, Parcel parcel) {}

    private final PriorityQueue<Lying> lying =
            new PriorityQueue<>(Comparator.comparing(Lying::due).thenComparingInt(Lying::turn));
    private final Random dice;
    private final Instant redelivery;

    SeedsPost(Random dice, Instant redelivery) {
        this.dice = dice;
        this.redelivery = redelivery;
    }

    @Override
    public List<Parcel> carry(List<Parcel> fresh, Instant now) {
        for (Parcel parcel : fresh) {
            lay(parcel, now);
            if (dice.nextInt(6) == 0) {
                lay(parcel, now);
            }
        }
        List<Parcel> due = new ArrayList<>();
        while (!lying.isEmpty() && !lying.peek().due().isAfter(now)) {
            due.add(lying.remove().parcel());
        }
        return due;
    }

    private void lay(Parcel parcel, Instant now) {
        lying.add(new Lying(now.isBefore(redelivery) ? due(now) : now, dice.nextInt(), parcel));
    }

    private Instant due(Instant now) {
        int kind = dice.nextInt(20);
        if (kind == 0) {
            return redelivery;
        }
        return kind < 12 ? now : now.plusSeconds(dice.nextInt(kind < 16 ? MINUTE : kind < 19 ? 15 * MINUTE : 3 * HOUR));
    }

    @Override
    public Optional<Instant> next() {
        return Optional.ofNullable(lying.peek()).map(Lying::due);
    }
}
