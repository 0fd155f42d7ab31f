package dev.bellhop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every play of the demo, up to the end that it promises, as its page tells it to somebody who looks again and again. */
@Tag("dear")
class RehearsalTest {
    private static final Duration LONGEST = Duration.ofSeconds(40);
    private static final Duration GLANCE = Duration.ofMillis(100);

    /** One for each: what is written on GitHub is paced, and nobody is to wait for what was played before. */
    private final Demo demo = Demo.start(Map.of("PORT", "0"));

    private final HttpClient browser = HttpClient.newHttpClient();

    @AfterEach
    void stop() {
        browser.close();
        demo.close();
    }

    @ParameterizedTest
    @EnumSource(Rehearsal.class)
    void comes_to_the_end_that_it_promises(Rehearsal rehearsal) throws Exception {
        press("/demo/speed", rehearsal == Rehearsal.KILL ? "speed=step" : "speed=10");
        String page = press("/demo/rehearse", "play=" + rehearsal.word());
        switch (rehearsal) {
            case UNCONNECTED -> {
                waits(page, "Waiting for an account");
                new DemoPerson(demo.world(), demo.page()).connect();
            }
            case KILL ->
                assertThat(waits(page, "The server died without a word"))
                        .contains("Working")
                        .doesNotContain("Ready for review");
            case COPILOT,
                    CLAUDE,
                    QODER,
                    FAILS,
                    CHECK_FAILS,
                    RATE_LIMITED,
                    BAD_GATEWAY,
                    FORGED,
                    TWICE,
                    BROKEN_RULES,
                    STOP,
                    HIDDEN -> {}
        }
        if (rehearsal.cue().isPresent()) {
            waits(page, "id=\"cue\"");
            String words = encoded(rehearsal.cue().get().say());
            press("/demo/act", "press=comment&" + issue(page) + "&body=" + words);
        }
        for (String promise : rehearsal.promises()) {
            waits(page, promise);
        }
        waits(page, seen -> keeps(rehearsal, shown(seen)), "one status, without " + rehearsal.gone());
    }

    private static boolean keeps(Rehearsal rehearsal, String issue) {
        int statuses = issue.split(Demonstrated.STATUS, -1).length - 1;
        return statuses == rehearsal.runs() && rehearsal.gone().stream().noneMatch(issue::contains);
    }

    @Test
    void a_step_is_one_of_the_play_that_began_last() throws Exception {
        press("/demo/speed", "speed=step");
        String first = press("/demo/rehearse", "play=copilot");
        waits(first, "Working");
        String second = press("/demo/rehearse", "play=copilot");
        waits(second, "Working");
        press("/demo/step", issue(second));

        waits(second, seen -> shown(seen).matches("(?s).*eyes from </span>[^<]*Copilot.*"), "Copilot's eyes");
    }

    @Test
    void a_fresh_issue_has_nothing_of_the_play_before() throws Exception {
        press("/demo/speed", "speed=10");
        String play = press("/demo/rehearse", "play=fails");
        waits(play, "Failed");
        String fresh = press("/demo/act", "press=again&" + issue(play));
        press("/demo/act", "press=label&" + issue(fresh));

        waits(fresh, "Ready for review");
    }

    /** As a field of a form. */
    private static String issue(String page) {
        return page.replaceFirst(".*issue=", "issue=");
    }

    /** The issue as GitHub shows it. */
    private static String shown(String page) {
        return page.replaceFirst("(?s)^.*<div data-part=\"issue\">", "")
                .replaceFirst("(?s)<div data-part=\"cue\">.*$", "");
    }

    private String waits(String page, String words) throws Exception {
        return waits(page, seen -> seen.contains(words), words);
    }

    private String waits(String page, Predicate<String> so, String words) throws Exception {
        Instant end = Instant.now().plus(LONGEST);
        String seen = "";
        while (Instant.now().isBefore(end)) {
            try {
                seen = get(page).body().replaceAll("(?s).*<div data-part=\"news\"", "");
            } catch (IOException _) {
                seen = "nobody is there";
            }
            if (so.test(seen)) {
                return seen;
            }
            LockSupport.parkNanos(GLANCE.toNanos());
        }
        throw new AssertionError("nobody said " + words + " in\n" + seen);
    }

    private HttpResponse<String> get(String path) throws Exception {
        return browser.send(HttpRequest.newBuilder(demo.page().resolve(path)).build(), BodyHandlers.ofString());
    }

    /** Where it leads. */
    private String press(String path, String form) throws Exception {
        HttpResponse<String> answer = browser.send(
                HttpRequest.newBuilder(demo.page().resolve(path))
                        .header("Sec-Fetch-Site", "same-origin")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
