package dev.bellhop.web;

import dev.bellhop.engine.Bill;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Bills as a file for spreadsheets, by RFC 4180. What is not known is empty. */
final class BillFile {
    private static final String HEAD = "repository,agent,service,person,runs,merged,failed,input_tokens,output_tokens,"
            + "list_cost_usd,credits,premium_requests,active_seconds";
    private static final String END = "\r\n";

    private BillFile() {}

    static String of(List<Bill> bills) {
        return Stream.concat(Stream.of(HEAD), bills.stream().map(BillFile::line))
                .map(line -> line + END)
                .collect(Collectors.joining());
    }

    private static String line(Bill bill) {
        return Stream.of(
                        bill.repo(),
                        bill.agent(),
                        bill.service(),
                        bill.person(),
                        String.valueOf(bill.runs().all()),
                        String.valueOf(bill.runs().well()),
                        String.valueOf(bill.runs().badly()),
                        known(bill.used().input()),
                        known(bill.used().output()),
                        plain(bill.used().listCost()),
                        plain(bill.used().credits()),
                        plain(bill.used().premiumRequests()),
                        known(bill.used().activeSeconds()))
                .map(BillFile::cell)
                .collect(Collectors.joining(","));
    }

    private static String known(Optional<Long> count) {
        return count.map(String::valueOf).orElse("");
    }

    private static String plain(Optional<BigDecimal> amount) {
        return amount.map(BigDecimal::toPlainString).orElse("");
    }

    /** No name may become a formula in the spreadsheet that it is read into. */
    static String cell(String text) {
        boolean formula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
        String tame = formula ? "'" + text : text;
        boolean quoted = tame.chars().anyMatch(c -> ",\"\r\n".indexOf(c) >= 0);
        return quoted ? "\"" + tame.replace("\"", "\"\"") + "\"" : tame;
    }
}
