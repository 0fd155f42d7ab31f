package dev.bellhop.run;

import java.time.Instant;
import java.util.Optional;

/**
 * A session's branch is seen at each look. That it still stands where it stood after the agent's last sign is no news, and
 * is not remembered: the next look sees it again.
 */
final class Standstill {
    private Standstill() {}

    static boolean is(Run before, Run after) {
        Optional<SessionFact.BranchSeen> seen = after.facts().sitting().branch();
        return before.facts()
                .sitting()
                .branch()
                .filter(known -> isAfter(known, before.facts().lastSign()))
                .map(SessionFact.BranchSeen::head)
                .filter(head -> seen.filter(now -> now.head().equals(head)).isPresent())
                .filter(_ -> before.learn(seen.stream().<Fact>map(fact -> fact).toList())
                        .equals(after))
                .isPresent();
    }

    private static boolean isAfter(SessionFact.BranchSeen known, Optional<Instant> sign) {
        return sign.filter(last -> !known.at().isAfter(last)).isEmpty();
    }
}
