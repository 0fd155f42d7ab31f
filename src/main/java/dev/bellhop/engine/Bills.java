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
            .thenComparing(Bill::person);

    private final Map<Payer, Bill> bills = new HashMap<>();

    /** Whoever is renamed stays who they are. */
    private record Payer(long repo, String agent, String service, long person) {}

    public void add(Run run) {
        Bill one = of(run);
        Payer payer = new Payer(
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
        Bill.Count a = sum.runs();
        Bill.Count b = newer.runs();
        return new Bill(
                newer.repo(),
                newer.agent(),
                newer.service(),
                newer.person(),
                new Bill.Count(a.all() + b.all(), a.well() + b.well(), a.badly() + b.badly()),
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
