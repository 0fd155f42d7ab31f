package dev.bellhop;

import java.time.Duration;
import java.util.List;
import java.util.Random;

/** A town that lives for some hours of trouble by the dice of one seed, and then for a day in peace. */
final class SeedsTown {
    private static final Duration TROUBLE = Duration.ofHours(3);
    private static final Duration HALF_A_DAY = Duration.ofHours(12);
    private static final int MOST_CRASHES = 4;

    final Town town;
    final SeedsPeople people;
    private final Random dice;
    private final SeedsWeather weather;

    SeedsTown(long seed, TownGround ground) {
        dice = new Random(seed);
        town = new Town(seed, ground);
        people = new SeedsPeople(town, dice);
        weather = new SeedsWeather(town.world, dice);
        town.looking("5m")
                .under(weather::over)
                .with(new SeedsPost(dice, Town.NOON.plus(TROUBLE)))
                .with(this::trap);
    }

    private Trap trap() {
        return town.crashes.size() < MOST_CRASHES && dice.nextBoolean() ? Trap.at(dice.nextInt(600)) : Trap.none();
    }

    List<String> live() {
        while (town.now.isBefore(Town.NOON.plus(TROUBLE))) {
            people.act();
            town.pass(Duration.ofSeconds(dice.nextInt(2) == 0 ? dice.nextInt(20) : dice.nextInt(300)));
        }
        weather.calm();
        town.with(Trap.none());
        town.pass(HALF_A_DAY);
        people.tidy();
        town.pass(HALF_A_DAY);
        return new Invariants(town, people).broken();
    }
}
