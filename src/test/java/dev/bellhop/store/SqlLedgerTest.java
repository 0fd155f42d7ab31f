package dev.bellhop.store;

import static dev.bellhop.engine.RunSearch.State.AT_WORK;
import static dev.bellhop.store.Given.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bellhop.engine.Lease;
import dev.bellhop.engine.Letter;
import dev.bellhop.engine.RunSearch;
import dev.bellhop.engine.Story;
import dev.bellhop.run.Effect;
import dev.bellhop.run.Note;
import dev.bellhop.run.Run;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What can only be seen in the rows themselves. */
class SqlLedgerTest extends Bench {
    @TempDir
    private Path folder;

    private SqliteDatabase database;
    private Library ledger;

    @BeforeEach
    void open() {
        database = SqliteDatabase.open(folder.resolve("bellhop.db"));
        ledger = new SqlLedger(database, new Tenant("boot", Given.LEASE), Given.SEAL);
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Override
    protected Library library() {
        return ledger;
    }

    @Override
    protected Library nextLife() {
        ledger.close();
        open();
        return ledger;
    }

    @Test
    void a_row_that_cannot_be_read_is_set_aside_and_holds_nobody_up() {
        ledger.receive(Given.delivery("broken"));
        ledger.receive(Given.delivery("sound"));
        change("UPDATE inbox SET body = '{\"v\":1,\"kind\":\"poem\"}' WHERE guid = 'broken'");

        assertThat(letter(NOON).letter()).isEqualTo(new Letter.Delivered(Given.delivery("sound")));
        assertThat(ledger.claim(NOON)).isEmpty();
        assertThat(ledger.queue(NOON).dead()).isEqualTo(1);
        assertThat(texts("SELECT why AS t FROM inbox WHERE why IS NOT NULL"))
                .containsExactly("$.kind: expected a kind of letter");
    }

    @Test
    void an_effect_that_cannot_be_read_is_set_aside() {
        Run run = Given.run("r");
        started(run, new Effect.Status(run.id()));
        change("UPDATE outbox SET body = '{}'");
        assertThat(ledger.claim(NOON)).isEmpty();
        assertThat(ledger.nextDue()).isEmpty();
        assertThat(ledger.queue(NOON).dead()).isEqualTo(1);
    }

    @Test
    void rows_of_a_newer_version_are_left_to_a_newer_replica() {
        Run run = Given.run("r");
        started(run, new Effect.Status(run.id()));
        ledger.receive(Given.delivery("g1"));
        change("UPDATE inbox SET v = 2");
        change("UPDATE outbox SET v = 2");
        assertThat(ledger.claim(NOON)).isEmpty();
        assertThat(ledger.nextDue()).isEmpty();
    }

    @Test
    void every_note_is_a_line_of_the_record_and_loses_its_words_when_people_are_forgotten() {
        Run run = Given.run("r");
        decided("g1", Draft.on(desk()).run(run).notes(Given.NOTED, new Note(Note.Kind.DONE, "mona is asked")));
        String lines = "SELECT trace || ' ' || subject || ' ' || run || ' ' || kind || ' ' || words AS t FROM timeline";
        assertThat(texts(lines))
                .containsExactly(
                        "g1 7#42 " + run.id() + " ACCEPTED Mona asked, and may.",
                        "g1 7#42 " + run.id() + " DONE mona is asked");

        ledger.forget(70);

        assertThat(texts(lines))
                .containsExactly("g1 7#42 " + run.id() + " ACCEPTED ", "g1 7#42 " + run.id() + " DONE ");
        assertThat(texts("SELECT CAST(body AS TEXT) AS t FROM delivery")).containsExactly("");
        assertThat(texts("SELECT body AS t FROM run UNION ALL SELECT body FROM desk"))
                .noneMatch(body -> body.contains("mona"));
    }

    @Test
    void what_is_set_aside_is_held_in_its_story_and_known_by_its_key() {
        Run run = Given.run("r");
        Effect status = new Effect.Status(run.id());
        started(run, status);
        change("UPDATE outbox SET body = '{}'");
        ledger.claim(NOON);
        assertThat(ledger.story(run.id()).orElseThrow().acts())
                .containsExactly(new Story.Act(
                        status.key(),
                        Optional.empty(),
                        Story.State.HELD,
                        "issue",
                        NOON,
                        Optional.empty(),
                        List.of(),
                        Optional.empty()));
    }

    @Test
    void a_run_that_was_written_before_it_could_be_looked_for_is_found_without_a_filter_until_it_is_written_again() {
        Run run = Given.run("r");
        started(run);
        change("UPDATE run SET called = '', agent = '', person = '', state = '', version = 0");
        RunSearch any = RunSearch.newest(9);
        assertThat(ledger.runs(any)).containsExactly(run);
        assertThat(Stream.of(any.repo("acme/web"), any.agent("fast"), any.person("mona"), any.state(AT_WORK)))
                .allSatisfy(asked -> assertThat(ledger.runs(asked)).isEmpty());
        decided("b", Draft.on(desk()).run(run));
        assertThat(Stream.of(any.repo("acme/web"), any.agent("fast"), any.person("mona"), any.state(AT_WORK)))
                .allSatisfy(asked -> assertThat(ledger.runs(asked)).containsExactly(run));
    }

    @Test
    void what_pages_look_for_is_found_by_an_index() {
        for (String column : List.of("repo", "called", "agent", "person", "state")) {
            assertThat(plan("SELECT body FROM run WHERE " + column + " = '' AND id < 'x' ORDER BY id DESC LIMIT 9"))
                    .as(column)
                    .containsExactly("SEARCH run USING INDEX run_" + column + " (" + column + "=? AND id<?)");
        }
        for (String column : List.of("event", "state", "lower(repo)")) {
            assertThat(plan("SELECT guid FROM delivery WHERE " + column + " = ''"
                            + " AND (received, guid) < (1, 'x') ORDER BY received DESC, guid DESC LIMIT 9"))
                    .as(column)
                    .singleElement()
                    .asString()
                    .startsWith("SEARCH delivery USING")
                    .contains("INDEX delivery_" + column.replaceAll("lower|[()]", ""));
        }
    }

    @Test
    void what_the_ledger_held_when_it_closed_was_given_back_in_good_order() {
        ledger.receive(Given.delivery("g1"));
        letter(NOON);
        nextLife();
        Lease.Inbox again = letter(NOON);
        assertThat(again.epoch()).isEqualTo(2);
        assertThat(silentEnds(again)).isZero();
    }

    private void change(String sql) {
        assertThat(database.<Integer>write(db -> db.change(sql))).isPositive();
    }

    private List<String> texts(String sql) {
        return database.read(db -> db.all(sql, row -> row.text("t")));
    }

    private List<String> plan(String sql) {
        return database.read(db -> db.all("EXPLAIN QUERY PLAN " + sql, row -> row.text("detail")));
    }
}
