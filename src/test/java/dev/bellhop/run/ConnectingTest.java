package dev.bellhop.run;

import static dev.bellhop.run.Cases.MONA;
import static dev.bellhop.run.Cases.NOON;
import static dev.bellhop.run.Cases.POLICY;
import static dev.bellhop.run.Cases.WEB;
import static dev.bellhop.run.Cases.asked;
import static dev.bellhop.run.Cases.at;
import static dev.bellhop.run.Cases.performed;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Whoever asks for Copilot and has connected no account. */
class ConnectingTest {
    private static final Outcome NOBODY = new Outcome.Failed(new Problem(Problem.Code.NO_PERSON_TOKEN));
    private static final Need<Boolean> ACCOUNT = new Need.Account(WEB, MONA);

    private final Decision waits = performed(asked(), NOBODY);
    private final Run waiting = waits.run().orElseThrow();

    @Test
    void is_asked_for_it_once_and_the_run_waits_without_a_place() {
        assertThat(waiting.phase()).isEqualTo(new Phase.Connecting());
        assertThat(waits.claims())
                .containsExactly(Claim.none(Starting.running(waiting.place().subject()), waiting.id()));
        assertThat(waits.effects())
                .contains(new Effect.Status(waiting.id()), new Effect.Say(waiting.id(), "connect-1", """
                        @mona, **one step is needed from you**: GitHub lets Copilot work only on behalf of a person, not of an App.

                        1. [Connect your GitHub account](https://bot.example/connect). Once is enough, and you can disconnect any time.
                        2. Nothing else: the run goes on by itself.

                        Bellhop uses the connection for what you ask, and for nobody else. The run waits until 21 Nov 12:01 UTC, and then ends.
                        """));
        assertThat(Words.news(waiting)).isEqualTo("""
                **Waiting for an account** · Copilot · asked by @mona

                Copilot works only on behalf of a person, and @mona has connected no account yet. The comment below says how. The run goes on by itself.
                """);
    }

    @Test
    void goes_on_by_itself_once_there_is_an_account() {
        Decision on = rings(NOON.plusSeconds(120), true);
        Run run = on.run().orElseThrow();
        assertThat(run.attempts()).hasSize(2);
        assertThat(run.phase()).isEqualTo(new Phase.Starting());
        assertThat(on.effects()).contains(new Effect.Start(run.id(), 2));
        assertThat(on.claims()).extracting(Claim::amount).containsExactly(1L);
    }

    @Test
    void goes_into_the_queue_when_every_place_is_taken_meanwhile() {
        Situation full = new Situation(
                NOON.plusSeconds(120),
                at(NOON, waiting).desk(),
                Optional.of(waiting),
                Cases.known(Standing.WRITE).with(ACCOUNT, Optional.of(true)),
                Map.of(Starting.running(waiting.place().subject()), 2L));
        Decision queued = POLICY.decide(full, ring(NOON.plusSeconds(120)));
        assertThat(queued.run().map(Run::phase)).contains(new Phase.Queued());
        assertThat(queued.alarms()).extracting(Alarm::kind).containsExactly(Alarm.Kind.QUEUE);
        assertThat(queued.notes()).containsExactly(new Note(Note.Kind.LEARNED, "the run waits for a place"));
    }

    @Test
    void says_nothing_again_and_again_while_the_account_or_a_place_is_waited_for() {
        Decision still = rings(NOON.plusSeconds(120), false);
        assertThat(still.alarms()).extracting(Alarm::kind).containsExactly(Alarm.Kind.CONNECT);
        assertThat(still.runs()).isEmpty();
        assertThat(still.notes()).isEmpty();

        Run queued = Cases.planned();
        Situation full = new Situation(
                NOON.plusSeconds(120),
                at(NOON, queued).desk(),
                Optional.of(queued),
                Cases.known(Standing.WRITE),
                Map.of(Starting.running(queued.place().subject()), 2L));
        Decision waits = POLICY.decide(full, new Event.Rang(NOON, "t", queued.id(), Alarm.Kind.QUEUE));
        assertThat(waits.alarms()).extracting(Alarm::kind).containsExactly(Alarm.Kind.QUEUE);
        assertThat(waits.runs()).isEmpty();
        assertThat(waits.notes()).isEmpty();
    }

    @Test
    void is_looked_for_again_while_there_is_none() {
        Decision still = rings(NOON.plusSeconds(120), false);
        assertThat(still.run()).isEmpty();
        assertThat(still.effects()).isEmpty();
        assertThat(still.alarms()).extracting(Alarm::kind).containsExactly(Alarm.Kind.CONNECT);
    }

    @Test
    void ends_in_words_after_a_day() {
        Decision end = rings(NOON.plus(Duration.ofDays(1)).plusSeconds(61), false);
        Run over = end.run().orElseThrow();
        assertThat(over.ended()).contains(new Ended.Failed(new Problem(Problem.Code.NOT_CONNECTED)));
        assertThat(end.effects()).hasAtLeastOneElementOfType(Effect.Say.class);
        assertThat(Words.news(over)).contains("@mona connected no account in a day");
    }

    @Test
    void nothing_is_stopped_where_nothing_was_begun() {
        Decision stopped =
                POLICY.decide(at(NOON.plusSeconds(200), waiting), Cases.comment(NOON.plusSeconds(199), "/agent stop"));
        assertThat(stopped.effects()).noneMatch(Effect.Stop.class::isInstance);
        assertThat(Words.news(stopped.run().orElseThrow())).contains("Nothing was started.");
    }

    @Test
    void an_app_cannot_connect_and_is_told_what_the_operator_can_do() {
        Run asked = asked();
        Person bot = new Person(9, "ci[bot]", true);
        Request request = new Request(
                bot, asked.request().trigger(), NOON, "guid-1", asked.request().issue(), Optional.empty());
        Run botched = new Run(
                asked.id(),
                asked.place(),
                request,
                asked.attempts(),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty());
        assertThat(performed(botched, NOBODY).run().flatMap(Run::ended))
                .contains(new Ended.Failed(new Problem(Problem.Code.NO_PERSON_TOKEN)));
    }

    @Test
    void where_nobody_can_connect_the_operator_is_named() {
        Terms without = new Terms(
                Cases.BOOK, Cases.TERMS.services(), Optional.empty(), Cases.TERMS.look(), Cases.TERMS.silence());
        Run asked = asked();
        String key = new Effect.Start(asked.id(), 1).key();
        Decision failed =
                new Policy(without).decide(Cases.with(asked), new Event.Performed(NOON, key, asked.id(), key, NOBODY));
        assertThat(failed.run().flatMap(Run::ended))
                .contains(new Ended.Failed(new Problem(Problem.Code.NO_PERSON_TOKEN)));
    }

    private Decision rings(Instant when, boolean connected) {
        Situation now = at(when, waiting).knowing(ACCOUNT, Optional.of(connected));
        return POLICY.decide(now, ring(when));
    }

    private Event ring(Instant when) {
        return new Event.Rang(when, "alarm", waiting.id(), Alarm.Kind.CONNECT);
    }
}
