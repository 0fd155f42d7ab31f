package dev.bellhop.web;

import dev.bellhop.engine.Bill;
import dev.bellhop.run.Person;
import io.javalin.http.Context;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * {@code GET /usage} and {@code /usage.csv}: what was used in a month. The operator sees all; a person sees what the
 * accounts used that are theirs.
 */
record UsagePage(EdgeParts parts, Frames frames) {
    /** Of so many accounts GitHub is asked for one page, those first where the person has asked for something. */
    private static final int MOST = 50;

    private static final String CUT =
            "This may not be all of yours: GitHub was asked whether you own an account for " + MOST
                    + " accounts only, and first for those where you asked for something yourself. The operator sees all.";

    void show(Context ctx) {
        Visitor visitor = frames.demandKnown(ctx);
        Month month = month(ctx);
        Map<String, Object> shown = new HashMap<>();
        shown.put("frame", frames.of(ctx, "Usage in " + month.words(), visitor));
        shown.put("month", month);
        shown.put("last", month.end().isAfter(parts.clock().instant()));
        Seen seen = seen(visitor, month);
        shown.put("sheet", Sheet.of(seen.bills()));
        shown.put("cut", seen.cut() ? CUT : "");
        Templates.show(ctx, "usage", shown);
    }

    void save(Context ctx) {
        Visitor visitor = frames.demandKnown(ctx);
        Month month = month(ctx);
        Seen seen = seen(visitor, month);
        String name = "bellhop-usage-" + month + (seen.cut() ? "-incomplete" : "") + ".csv";
        ctx.contentType("text/csv; charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .result(BillFile.of(seen.bills()));
    }

    private Month month(Context ctx) {
        String asked = ctx.queryParam("month");
        return asked == null
                ? Month.of(parts.clock().instant())
                : Month.read(asked)
                        .orElseThrow(() -> new Refused(Problem.bad("A month is written like 2026-11, by UTC.")));
    }

    /** What somebody may see of a month, and whether some of what is theirs may be missing. */
    private record Seen(List<Bill> bills, boolean cut) {}

    private Seen seen(Visitor visitor, Month month) {
        List<Bill> bills = parts.book().usage(month.begin(), month.end());
        return switch (visitor) {
            case Visitor.Operator _ -> new Seen(bills, false);
            case Visitor.Member(Person person) -> theirs(person, bills);
            case Visitor.Stranger _ -> new Seen(List.of(), false);
        };
    }

    private Seen theirs(Person person, List<Bill> bills) {
        Reach reach = Reach.of(new Visitor.Member(person), parts);
        List<Long> accounts = bills.stream()
                .sorted(Comparator.comparing(bill -> !bill.person().equalsIgnoreCase(person.login())))
                .map(Bill::installation)
                .distinct()
                .limit(MOST + 1)
                .toList();
        Set<Long> theirs = accounts.stream().limit(MOST).filter(reach::owns).collect(Collectors.toSet());
        return new Seen(
                bills.stream()
                        .filter(bill -> theirs.contains(bill.installation()))
                        .toList(),
                accounts.size() > MOST);
    }
}
