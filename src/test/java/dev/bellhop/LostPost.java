package dev.bellhop;

import dev.bellhop.demo.Parcel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Loses every webhook, until it is told not to: GitHub got no answer. What it brings, GitHub knows to have been taken. */
final class LostPost implements TownPost {
    private final Town town;
    final List<Parcel> lost = new ArrayList<>();
    boolean losing = true;

    LostPost(Town town) {
        this.town = town;
    }

    @Override
    public List<Parcel> carry(List<Parcel> fresh, Instant now) {
        fresh.forEach(parcel -> town.world.delivered(parcel, losing ? 0 : 202, now));
        if (!losing) {
            return fresh;
        }
        lost.addAll(fresh);
        return List.of();
    }
}
