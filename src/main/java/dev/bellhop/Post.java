package dev.bellhop;

import java.time.Duration;

/** How GitHub's events reach us: sent to us and compared with its list now and then, or read from the list alone. */
record Post(boolean pulls, Duration sweep) {

    /** 360 calls an hour, of at least 5,000. */
    private static final Duration PULL = Duration.ofSeconds(10);

    private static final Duration SWEEP = Duration.ofMinutes(5);
    private static final String INTERVAL = "BELLHOP_SWEEP_INTERVAL";

    static Post read(Env env) {
        String delivery = env.text("BELLHOP_DELIVERY").orElse("push");
        if (!delivery.equals("push") && !delivery.equals("pull")) {
            env.problem("BELLHOP_DELIVERY", "expected push or pull");
        }
        Duration sweep = env.duration(INTERVAL, SWEEP);
        if (sweep.compareTo(PULL) < 0) {
            env.problem(INTERVAL, "expected at least " + PULL.toSeconds() + "s");
        }
        return new Post(delivery.equals("pull"), sweep);
    }

    /** How often GitHub's list is read. */
    Duration every() {
        return pulls ? PULL : sweep;
    }
}
