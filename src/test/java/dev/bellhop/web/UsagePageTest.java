package dev.bellhop.web;

import static dev.bellhop.web.WebhookTest.problem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bellhop.engine.Bill;
import dev.bellhop.run.Used;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsagePageTest {
    private static final String OPERATOR = "Authorization: Bearer " + House.TOKEN;
    private static final String CUT = "This may not be all of yours: GitHub was asked whether you own an account for 50"
            + " accounts only, and first for those where you asked for something yourself. The operator sees all.";
    private final House house = new House();
    private final Guests guests = Guests.in(house);
    private final List<String> spans = new ArrayList<>();
    private List<Bill> bills = List.of(
            of(70, "acme/web", "mona", SheetTest.cost("1.5")), of(71, "other/secret", "lisa", SheetTest.UNKNOWN));

    @BeforeEach
    void open() {
        house.bills = (from, to) -> {
            spans.add(from + " " + to);
            return from.equals(Instant.parse("2026-11-01T00:00:00Z")) ? bills : List.of();
        };
        house.open();
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void the_operator_sees_all_of_this_month() throws IOException {
        Raw.Answer answer = house.get("/usage", OPERATOR);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body())
                .contains("<h1>Usage in November 2026</h1>", "acme/web", "other/secret", "mona", "lisa")
                .contains("at list price", "$1.5", "Total", "<span class=\"unseen\">not known</span>")
                .contains("/usage?month=2026-10", "October 2026", "/usage.csv?month=2026-11")
                .doesNotContain("2026-12");
        assertThat(spans).containsExactly("2026-11-01T00:00:00Z 2026-12-01T00:00:00Z");
        assertThat(guests.asked).isEmpty();
    }

    @Test
    void a_person_sees_what_was_used_where_they_are_the_owner() throws IOException {
        guests.owned.add(70L);

        String page = house.get("/usage", Guests.mona()).body();
        assertThat(page).contains("acme/web").doesNotContain("other/secret", "lisa");
        assertThat(house.get("/usage.csv", Guests.mona()).body())
                .contains("acme/web,copilot,copilot,mona,2,1,1,,,1.5,,,")
                .doesNotContain("secret", "lisa");
    }

    @Test
    void a_long_page_comes_whole() throws IOException {
        bills = IntStream.range(0, 300)
                .mapToObj(id -> of(70, "acme/r" + id, "mona", SheetTest.UNKNOWN))
                .toList();

        assertThat(house.get("/usage", OPERATOR).body().strip())
                .contains("acme/r0<", "acme/r299<")
                .endsWith("</html>");
    }

    @Test
    void whoever_owns_nothing_is_told_so() throws IOException {
        assertThat(house.get("/usage", Guests.mona()).body())
                .contains("There is nothing to show of November 2026.", "organisations\nthat you own")
                .doesNotContain("<table", "usage.csv", "acme");
        assertThat(house.get("/usage?month=2026-10", OPERATOR).body())
                .contains("Nobody asked for anything in October 2026.", "/usage?month=2026-11");
    }

    @Test
    void github_is_asked_for_no_more_than_fifty_accounts_and_first_for_those_where_the_person_has_asked()
            throws IOException {
        bills = IntStream.rangeClosed(1, 60)
                .mapToObj(id -> of(id, "acme/web", id == 60 ? "Mona" : "lisa", SheetTest.UNKNOWN))
                .toList();
        String page = house.get("/usage", Guests.mona()).body();

        assertThat(guests.asked).hasSize(50).startsWith(60L, 1L, 2L).doesNotHaveDuplicates();
        assertThat(page).contains(CUT, "There is nothing to show");
        assertThat(house.get("/usage", OPERATOR).body()).doesNotContain(CUT);
    }

    @ParameterizedTest(name = "of {0} accounts: {1}")
    @CsvSource({"50, bellhop-usage-2026-11.csv", "51, bellhop-usage-2026-11-incomplete.csv"})
    void what_may_not_be_all_says_so_on_the_page_and_in_the_name_of_the_file(int accounts, String file)
            throws IOException {
        bills = IntStream.rangeClosed(1, accounts)
                .mapToObj(id -> of(id, "acme/web", "lisa", SheetTest.UNKNOWN))
                .toList();
        guests.owned.add(1L);

        String page = house.get("/usage", Guests.mona()).body();
        assertThat(page).contains("acme/web");
        assertThat(page.contains(CUT)).isEqualTo(accounts > 50);
        assertThat(house.get("/usage.csv?month=2026-11", Guests.mona()).header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"" + file + "\"");
        assertThat(house.get("/usage.csv?month=2026-11", OPERATOR).header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"bellhop-usage-2026-11.csv\"");
    }

    @Test
    void the_file_is_to_be_saved_under_a_name_of_its_month() throws IOException {
        Raw.Answer answer = house.get("/usage.csv?month=2026-11", OPERATOR);

        assertThat(answer.header("Content-Type")).isEqualTo("text/csv; charset=utf-8");
        assertThat(answer.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"bellhop-usage-2026-11.csv\"");
        assertThat(answer.body().lines()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/usage", "/usage.csv", "/usage?month=never"})
    void row_117_for_a_stranger_it_is_not_there(String path) throws IOException {
        problem(house.get(path), 404, "There is nothing here.");
        assertThat(house.get(path).body()).isEqualTo(house.get("/nowhere").body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026", "2026-13", "2026-00", "1926-11", "2026-11-01", "%3Cscript%3E"})
    void a_month_that_is_none_is_refused(String month) throws IOException {
        problem(house.get("/usage?month=" + month, OPERATOR), 400, "A month is written like 2026-11, by UTC.");
    }

    @ParameterizedTest(name = "{0} goes from {1} to {2}")
    @CsvSource({
        "2026-01, 2026-01-01T00:00:00Z, 2026-02-01T00:00:00Z",
        "2024-02, 2024-02-01T00:00:00Z, 2024-03-01T00:00:00Z",
        "2025-12, 2025-12-01T00:00:00Z, 2026-01-01T00:00:00Z",
    })
    void a_month_is_a_utc_month(String month, String from, String to) throws IOException {
        house.get("/usage?month=" + month, OPERATOR);

        assertThat(spans).containsExactly(from + " " + to);
    }

    private static Bill of(long installation, String repo, String person, Used used) {
        return new Bill(installation, repo, "copilot", "copilot", person, new Bill.Count(2, 1, 1), used);
    }
}
