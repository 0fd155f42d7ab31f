package dev.bellhop.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.bellhop.engine.Bill;
import dev.bellhop.run.Used;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** How bills become tables and files. */
class SheetTest {
    static final Used UNKNOWN = new Used(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    static Stream<Arguments> bills() {
        return Stream.of(
                arguments("nothing", List.of(), ""),
                arguments("one", List.of(bill("acme/web", "claude", "mona", 3, cost("0.5"))), """
                        By repository: acme/web 3 $0.5, Total 3 $0.5
                        By agent: claude (claude-managed) 3 $0.5, Total 3 $0.5
                        By person: mona 3 $0.5, Total 3 $0.5"""),
                arguments(
                        "the most runs come first, and what is not known is none",
                        List.of(
                                bill("acme/api", "copilot", "lisa", 1, UNKNOWN),
                                bill("acme/web", "claude", "mona", 1, cost("1.25")),
                                bill("acme/web", "copilot", "mona", 2, UNKNOWN)),
                        """
                        By repository: acme/web 3 $1.25, acme/api 1 -, Total 4 $1.25
                        By agent: copilot 3 -, claude (claude-managed) 1 $1.25, Total 4 $1.25
                        By person: mona 3 $1.25, lisa 1 -, Total 4 $1.25"""),
                arguments("who was forgotten", List.of(bill("", "copilot", "", 1, UNKNOWN)), """
                        By repository: forgotten 1 -, Total 1 -
                        By agent: copilot 1 -, Total 1 -
                        By person: forgotten 1 -, Total 1 -"""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bills")
    void bills_are_shown_three_times(String what, List<Bill> bills, String expected) {
        assertThat(Sheet.of(bills).tables().stream().map(SheetTest::shown).collect(Collectors.joining("\n")))
                .as(what)
                .isEqualTo(expected);
    }

    @Test
    void what_no_platform_told_has_no_column() {
        assertThat(Sheet.of(List.of(bill("acme/web", "claude", "mona", 1, cost("1"))))
                        .amounts())
                .containsExactly(Amount.RUNS, Amount.MERGED, Amount.FAILED, Amount.COST);
    }

    @ParameterizedTest(name = "{0} seconds are {1}")
    @CsvSource({"1, 1 s", "59, 59 s", "60, 1 min", "3599, 59 min", "3600, 1 h 0 min", "4000000, '1,111 h 6 min'"})
    void time_is_told_as_people_tell_it(long seconds, String told) {
        Used used = new Used(
                Optional.of(1_234_567L),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new BigDecimal("0.25")),
                Optional.of(seconds));
        Sheet.Line line = new Sheet.Line("", new Bill.Count(1, 0, 0), used);
        assertThat(Amount.TIME.of(line)).contains(told);
        assertThat(Amount.INPUT.of(line)).contains("1,234,567");
        assertThat(Amount.PREMIUM.of(line)).contains("0.25");
        assertThat(Amount.OUTPUT.of(line)).isEmpty();
    }

    @ParameterizedTest(name = "{0} is written {1}")
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "acme/web, acme/web",
                "=1+1, '=1+1",
                "+1, '+1",
                "-1, '-1",
                "@mona, '@mona",
                "`\tx`, `'\tx`",
                "`\rx`, `\"'\rx\"`",
                "`a,b`, `\"a,b\"`",
                "`a\"b`, `\"a\"\"b\"`",
                "`=a,b`, `\"'=a,b\"`",
                "``, ``",
            })
    void no_cell_of_the_file_becomes_a_formula(String text, String written) {
        assertThat(BillFile.cell(text)).isEqualTo(written);
    }

    @Test
    void the_file_has_a_line_for_each_bill_and_nothing_where_nothing_is_known() {
        assertThat(BillFile.of(List.of(bill("acme/web", "claude", "mona", 3, cost("0.5")))))
                .isEqualTo("""
                        repository,agent,service,person,runs,merged,failed,input_tokens,output_tokens,\
                        list_cost_usd,credits,premium_requests,active_seconds\r
                        acme/web,claude,claude-managed,mona,3,2,1,,,0.5,,,\r
                        """);
    }

    static Bill bill(String repo, String agent, String person, int runs, Used used) {
        String service = agent.equals("claude") ? "claude-managed" : agent;
        return new Bill(70, repo, agent, service, person, new Bill.Count(runs, runs - 1, 1), used);
    }

    static Used cost(String dollars) {
        return new Used(
                Optional.empty(),
                Optional.empty(),
                Optional.of(new BigDecimal(dollars)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static String shown(Sheet.Table table) {
        return table.title() + ": "
                + Stream.concat(table.lines().stream(), Stream.of(table.total()))
                        .map(line -> line.name() + " " + line.runs().all() + " "
                                + Amount.COST.of(line).orElse("-"))
                        .collect(Collectors.joining(", "));
    }
}
