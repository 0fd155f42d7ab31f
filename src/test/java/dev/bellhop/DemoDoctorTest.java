package dev.bellhop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellhop.demo.Hello;
import dev.bellhop.demo.World;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The doctor's page in the demo, where nothing is set by hand and so nothing is wrong. */
@Tag("dear")
class DemoDoctorTest {
    private static final Duration LONGEST = Duration.ofSeconds(40);
    private static final Pattern LINE = Pattern.compile("<span class=\"chip (\\w+)\">(?s).*?<bdi>(.*?)</bdi>");

    @Test
    void warns_of_nothing_before_a_play_and_after_one() throws Exception {
        try (Demo demo = Demo.start(Map.of("PORT", "0"))) {
            World world = demo.world();
            assertThat(complaints(demo)).isEmpty();

            world.as(Hello.PERSON, Instant.now()).label(Hello.REPOSITORY, Hello.ISSUE, "agent-fix");
            until(world, "**Ready for review**");

            assertThat(complaints(demo)).isEmpty();
        }
    }

    private static void until(World world, String words) {
        Instant end = Instant.now().plus(LONGEST);
        while (Instant.now().isBefore(end)
                && world.looks().comments(Hello.REPOSITORY, Hello.ISSUE).stream()
                        .noneMatch(one -> one.at("body").text().contains(words))) {
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    private static List<String> complaints(Demo demo) throws Exception {
        try (HttpClient browser = HttpClient.newHttpClient()) {
            HttpRequest request =
                    HttpRequest.newBuilder(demo.page().resolve("/doctor")).build();
            String page = browser.send(request, BodyHandlers.ofString()).body();
            List<String> lines = LINE.matcher(page)
                    .results()
                    .map(line -> line.group(1) + ": " + line.group(2))
                    .toList();
            assertThat(lines).hasSizeGreaterThan(10);
            return lines.stream()
                    .filter(line -> !line.startsWith("ok") && !line.startsWith("skip"))
                    .toList();
        }
    }
}
