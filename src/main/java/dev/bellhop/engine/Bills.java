package dev.bellhop.engine;

import dev.bellhop.run.Attempt;
import dev.bellhop.run.Ended;
import dev.bellhop.run.Run;
import dev.bellhop.run.Used;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Sums up what runs used, of which it keeps nothing else. The runs come oldest first. */
public final class Bills {
    private static final Comparator<Bill> BY_NAME = Comparator.comparing(Bill::repo)
            .thenComparing(Bill::agent)
            .thenComparing(Bill::service)
            .thenComparing(Bill::person)
            .thenComparingLong(Bill::installation);

    private final Map<Payer, Bill> bills = new HashMap<>();

    /** Whoever is renamed stays who they are. A repository that moves leaves to its former owner what it used there. */
    private record Payer(long installation, long repo, String agent, String service, long person) {}

    public void add(Run run) {
        Bill one = of(run);
        Payer payer = new Payer(
                one.installation(),
                run.place().repo().id(),
                one.agent(),
                one.service(),
                run.request().by().id());
        bills.merge(payer, one, Bills::sum);
    }

    public List<Bill> all() {
        return bills.values().stream().sorted(BY_NAME).toList();
    }

    private static Bill of(Run run) {
        String repo = run.place().repo().fullName();
        Attempt attempt = run.attempt();
        return new Bill(
                run.place().repo().installation(),
                repo.equals("/") ? "" : repo,
                attempt.agent(),
                attempt.service(),
                run.request().by().login(),
                new Bill.Count(
                        1,
                        run.ended().map(Bills::well).orElse(0),
                        run.ended().map(Bills::badly).orElse(0)),
                Used.by(run));
    }

    private static Bill sum(Bill sum, Bill newer) {
        return new Bill(
                newer.installation(),
                newer.repo(),
                newer.agent(),
                newer.service(),
                newer.person(),
                sum.runs().and(newer.runs()),
                sum.used().and(newer.used()));
    }

    private static int well(Ended how) {
        return switch (how) {
            case Ended.Merged _ -> 1;
            case Ended.Closed _, Ended.Failed _, Ended.Stopped _, Ended.Withdrawn _, Ended.Abandoned _ -> 0;
        };
    }

    private static int badly(Ended how) {
        return switch (how) {
            case Ended.Failed _ -> 1;
            case Ended.Merged _, Ended.Closed _, Ended.Stopped _, Ended.Withdrawn _, Ended.Abandoned _ -> 0;
        };
    }
}
