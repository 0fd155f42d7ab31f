package dev.bellhop;

import dev.bellhop.demo.Fault;
import dev.bellhop.demo.Match;
import dev.bellhop.demo.Response.Manner;
import dev.bellhop.demo.Trouble;
import dev.bellhop.demo.World;
import dev.bellhop.http.Answer;
import dev.bellhop.http.Call;
import dev.bellhop.http.LineReader;
import dev.bellhop.http.Transport;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** What comes between a house and the world, by the dice of a seed, until it is calm. */
final class SeedsWeather {
    private static final double[] CHANCES = {0, 0.1, 0.3, 0.3, 0.5};

    private final World world;
    private final Random dice;
    private double chance;
    private final Set<String> unknown = new HashSet<>();

    SeedsWeather(World world, Random dice) {
        this.world = world;
        this.dice = dice;
        this.chance = CHANCES[dice.nextInt(CHANCES.length)];
    }

    void calm() {
        chance = 0;
    }

    Transport over(Transport road) {
        return new Transport() {
            @Override
            public Answer exchange(Call call) {
                return dice.nextDouble() < chance ? struck(road, call) : road.exchange(call);
            }

            @Override
            public Answer lines(Call call, LineReader reader) {
                return road.lines(call, reader);
            }
        };
    }

    private Answer struck(Transport road, Call call) {
        world.fault(Match.first("*", "*"), fault(call.uri().getPath()));
        try {
            return road.exchange(call);
        } finally {
            world.heal();
        }
    }

    private Fault fault(String path) {
        return switch (dice.nextInt(12)) {
            case 0 -> new Fault.NotDone(new Trouble.Says(500 + dice.nextInt(4), "Server Error"));
            case 1 -> new Fault.DoneButLost(new Trouble.Says(502, "Bad Gateway"));
            case 2 -> new Fault.NotDone(new Trouble.Breaks(Manner.RESET));
            case 3 -> new Fault.DoneButLost(new Trouble.Breaks(Manner.RESET));
            case 4 -> new Fault.DoneButLost(new Trouble.Breaks(Manner.TRUNCATED));
            case 5 -> new Fault.NotDone(new Trouble.TooMuch(403, Optional.of(upTo(Duration.ofMinutes(3)))));
            case 6 -> new Fault.NotDone(new Trouble.TooMuch(429, Optional.empty()));
            case 7 -> new Fault.NotDone(new Trouble.UsedUp(upTo(Duration.ofMinutes(9))));
            case 8 -> refused(path);
            case 9 -> new Fault.NotDone(new Trouble.LoginPage());
            case 10 -> new Fault.DoneButLost(new Trouble.LoginPage());
            default -> new Fault.Lagging(upTo(Duration.ofSeconds(25)));
        };
    }

    /** A token is refused once, and the next one is taken. */
    private Fault refused(String path) {
        boolean again = !unknown.add(path);
        if (again) {
            unknown.remove(path);
        }
        return again ? new Fault.Lagging(Duration.ZERO) : new Fault.NotDone(new Trouble.Says(401, "Bad credentials"));
    }

    private Duration upTo(Duration most) {
        return Duration.ofSeconds(1 + dice.nextInt((int) most.toSeconds()));
    }
}
