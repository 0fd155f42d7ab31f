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

    void show(Context ctx) {
        Visitor visitor = frames.demandKnown(ctx);
        Month month = month(ctx);
        Map<String, Object> shown = new HashMap<>();
        shown.put("frame", frames.of(ctx, "Usage in " + month.words(), visitor));
        shown.put("month", month);
        shown.put("last", month.end().isAfter(parts.clock().instant()));
        shown.put("sheet", Sheet.of(bills(visitor, month)));
        Templates.show(ctx, "usage", shown);
    }

    void save(Context ctx) {
        Visitor visitor = frames.demandKnown(ctx);
        Month month = month(ctx);
        ctx.contentType("text/csv; charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"bellhop-usage-" + month + ".csv\"")
                .result(BillFile.of(bills(visitor, month)));
    }

    private Month month(Context ctx) {
        String asked = ctx.queryParam("month");
        return asked == null
                ? Month.of(parts.clock().instant())
                : Month.read(asked)
                        .orElseThrow(() -> new Refused(Problem.bad("A month is written like 2026-11, by UTC.")));
    }

    private List<Bill> bills(Visitor visitor, Month month) {
        List<Bill> bills = parts.book().usage(month.begin(), month.end());
        return switch (visitor) {
            case Visitor.Operator _ -> bills;
            case Visitor.Member(Person person) -> {
                Set<Long> theirs = theirs(person, bills);
                yield bills.stream()
                        .filter(bill -> theirs.contains(bill.installation()))
                        .toList();
            }
            case Visitor.Stranger _ -> List.of();
        };
    }

    private Set<Long> theirs(Person person, List<Bill> bills) {
        Reach reach = Reach.of(new Visitor.Member(person), parts);
        return bills.stream()
                .sorted(Comparator.comparing(bill -> !bill.person().equalsIgnoreCase(person.login())))
                .map(Bill::installation)
                .distinct()
                .limit(MOST)
                .filter(reach::owns)
                .collect(Collectors.toSet());
    }
}
