package dev.bellhop.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What can be made to go wrong, and whether it was done all the same. */
class FaultsTest {
    private static final String HI = "{\"body\":\"hi\"}";

    private final Scene scene = new Scene();
    private final String token = scene.token();

    @Test
    void what_is_not_done_leaves_no_trace() {
        plan(Match.first("POST", "*/comments"), new Fault.NotDone(new Trouble.Says(502, "Bad Gateway")));
        assertThat(comment().status()).isEqualTo(502);
        assertThat(written()).isZero();
        assertThat(comment().status()).isEqualTo(201);
        assertThat(written()).isOne();
    }

    @Test
    void what_is_done_but_lost_is_done() {
        plan(Match.first("POST", "*/comments"), new Fault.DoneButLost(new Trouble.Breaks(Response.Manner.DROPPED)));
        assertThat(comment().manner()).isEqualTo(Response.Manner.DROPPED);
        assertThat(written()).isOne();
    }

    @Test
    void only_the_nth_request_is_meant() {
        plan(Match.nth(2, "*", "*/comments"), new Fault.NotDone(new Trouble.LoginPage()));
        assertThat(comment().status()).isEqualTo(201);
        Response page = comment();
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(comment().status()).isEqualTo(201);
    }

    @Test
    void a_fault_lasts_until_it_is_healed() {
        plan(Match.every("POST", "*"), new Fault.NotDone(new Trouble.Says(503, "Unavailable")));
        assertThat(comment().status()).isEqualTo(503);
        assertThat(comment().status()).isEqualTo(503);
        scene.world.heal();
        assertThat(comment().status()).isEqualTo(201);
    }

    @Test
    void a_lagging_comment_is_there_but_not_listed_yet() {
        plan(Match.first("POST", "*/comments"), new Fault.Lagging(Duration.ofSeconds(30)));
        assertThat(comment().status()).isEqualTo(201);
        assertThat(listed()).isZero();
        scene.pass(Duration.ofSeconds(30));
        assertThat(listed()).isOne();
    }

    @Test
    void who_is_told_to_wait_and_does_not_is_written_down() {
        Duration wait = Duration.ofSeconds(20);
        plan(Match.first("POST", "*/comments"), new Fault.NotDone(new Trouble.TooMuch(403, Optional.of(wait))));
        Response told = comment();
        assertThat(told.status()).isEqualTo(403);
        assertThat(told.header("Retry-After")).isEqualTo("20");
        assertThat(Scene.message(told)).contains("secondary rate limit");
        assertThat(scene.world.looks().violations()).isEmpty();

        scene.pass(Duration.ofSeconds(19));
        assertThat(comment().status()).isEqualTo(403);
        assertThat(scene.world.looks().violations())
                .singleElement()
                .asString()
                .contains("POST /repos/octo-org/hello/issues/1/comments");
        scene.pass(Duration.ofSeconds(1));
        assertThat(comment().status()).isEqualTo(201);
    }

    @Test
    void a_limit_without_a_time_is_a_minute() {
        plan(Match.first("POST", "*"), new Fault.NotDone(new Trouble.TooMuch(429, Optional.empty())));
        assertThat(comment().status()).isEqualTo(429);
        scene.pass(Duration.ofSeconds(59));
        assertThat(comment().status()).isEqualTo(403);
    }

    @Test
    void the_wait_of_one_credential_is_not_that_of_another() {
        plan(Match.first("POST", "*"), new Fault.NotDone(new Trouble.UsedUp(Duration.ofMinutes(10))));
        Response told = comment();
        assertThat(told.header("x-ratelimit-remaining")).isEqualTo("0");
        assertThat(told.header("x-ratelimit-reset"))
                .isEqualTo(Long.toString(scene.now.plusSeconds(600).getEpochSecond()));
        assertThat(scene.person("GET", Scene.ISSUE, "").status()).isEqualTo(200);
        assertThat(scene.world.looks().violations()).isEmpty();
    }

    @Test
    void more_than_eighty_new_things_in_a_minute_are_too_many() {
        for (int i = 0; i < 80; i++) {
            comment();
        }
        assertThat(scene.world.looks().violations()).isEmpty();
        comment();
        assertThat(scene.world.looks().violations()).singleElement().asString().contains("81 new things in a minute");
        scene.pass(Duration.ofMinutes(1));
        comment();
        assertThat(scene.world.looks().violations()).hasSize(1);
    }

    @Test
    void who_has_used_up_the_hour_is_refused_until_the_next() {
        String path = Scene.ISSUE;
        for (int i = 0; i < 5000; i++) {
            scene.ask(Request.of("GET", path).bearing(token));
        }
        Response refused = scene.ask(Request.of("GET", path).bearing(token));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.header("x-ratelimit-remaining")).isEqualTo("0");
        scene.pass(Duration.ofHours(1));
        assertThat(scene.bot("GET", path, "").status()).isEqualTo(200);
    }

    @Test
    void the_log_knows_who_asked_and_not_with_what() {
        comment();
        Seen seen = scene.world.requests().getLast();
        assertThat(seen.caller()).isEqualTo("installation " + scene.hello.installation());
        assertThat(seen.line()).isEqualTo("POST /repos/octo-org/hello/issues/1/comments");
        assertThat(seen.request().toString()).contains("hi").doesNotContain("ghs_");
    }

    private void plan(Match match, Fault fault) {
        scene.world.fault(match, fault);
    }

    private Response comment() {
        return scene.ask(
                Request.of("POST", Scene.ISSUE + "/comments").saying(HI).bearing(token));
    }

    private int written() {
        return scene.world.looks().comments("octo-org/hello", 1).size();
    }

    private int listed() {
        return Scene.list(scene.ask(Request.of("GET", Scene.ISSUE + "/comments").bearing(token)))
                .size();
    }
}
