package dev.bellhop.web;

import dev.bellhop.engine.Bill;
import dev.bellhop.run.Used;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The same bills three times: by where it was, by who did it, and by whom it was asked for. */
record Sheet(List<Table> tables) {
    private static final String FORGOTTEN = "forgotten";

    /** The most runs first; the total is of all lines. */
    record Table(String title, String column, List<Line> lines, Line total) {
        String id() {
            return title.toLowerCase(Locale.ROOT).replace(' ', '-');
        }
    }

    record Line(String name, Bill.Count runs, Used used) {
        private Line and(Line other) {
            return new Line(name, runs.and(other.runs), used.and(other.used));
        }

        private Line called(String other) {
            return new Line(other, runs, used);
        }
    }

    static Sheet of(List<Bill> bills) {
        return new Sheet(List.of(
                        table("By repository", "Repository", bills, bill -> known(bill.repo())),
                        table("By agent", "Agent", bills, Sheet::agent),
                        table("By person", "Asked by", bills, bill -> known(bill.person())))
                .stream()
                .flatMap(Optional::stream)
                .toList());
    }

    /** What some platform has told; a column of dashes would say nothing. */
    List<Amount> amounts() {
        return Arrays.stream(Amount.values())
                .filter(amount -> tables.stream()
                        .anyMatch(table -> amount.of(table.total()).isPresent()))
                .toList();
    }

    boolean isEmpty() {
        return tables.isEmpty();
    }

    private static Optional<Table> table(String title, String column, List<Bill> bills, Function<Bill, String> by) {
        List<Line> lines = bills.stream()
                .map(bill -> new Line(by.apply(bill), bill.runs(), bill.used()))
                .collect(Collectors.toMap(Line::name, Function.identity(), Line::and))
                .values()
                .stream()
                .sorted(Comparator.<Line>comparingInt(line -> -line.runs().all())
                        .thenComparing(Line::name))
                .toList();
        return lines.stream().reduce(Line::and).map(sum -> new Table(title, column, lines, sum.called("Total")));
    }

    private static String agent(Bill bill) {
        return bill.agent().equals(bill.service()) ? bill.agent() : bill.agent() + " (" + bill.service() + ")";
    }

    private static String known(String name) {
        return name.isEmpty() ? FORGOTTEN : name;
    }
}
