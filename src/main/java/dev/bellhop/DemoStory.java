package dev.bellhop;

import dev.bellhop.demo.Hello;
import dev.bellhop.demo.World;
import dev.bellhop.json.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The demo played by itself: the label is pressed, the pull request is merged, and what is said on the way is printed. */
final class DemoStory {
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final Duration GLANCE = Duration.ofMillis(100);

    private final World world;
    private String said = "";

    DemoStory(World world) {
        this.world = world;
    }

    /** Whether it came to its good end in time. */
    boolean play() throws InterruptedException {
        System.out.println("mona puts the label agent-fix on " + Hello.REPOSITORY + "#" + Hello.ISSUE);
        world.as(Hello.PERSON, Instant.now()).label(Hello.REPOSITORY, Hello.ISSUE, "agent-fix");
        if (!hears("**Ready for review**")) {
            return false;
        }
        System.out.println("mona merges the pull request");
        world.as(Hello.PERSON, Instant.now()).merge(Hello.REPOSITORY, Hello.ISSUE + 1);
        return hears("**Done**");
    }

    private boolean hears(String word) throws InterruptedException {
        Instant end = Instant.now().plus(LONGEST);
        while (Instant.now().isBefore(end)) {
            status().filter(status -> !status.equals(said)).ifPresent(status -> {
                said = status;
                System.out.println("bellhop: " + status);
            });
            if (said.startsWith(word)) {
                return true;
            }
            Thread.sleep(GLANCE);
        }
        return false;
    }

    /** The first line of the status comment. */
    private Optional<String> status() {
        List<Json> comments = world.looks().comments(Hello.REPOSITORY, Hello.ISSUE);
        return comments.stream()
                .map(comment -> comment.at("body").text())
                .flatMap(String::lines)
                .filter(line -> line.startsWith("**"))
                .findFirst();
    }
}
