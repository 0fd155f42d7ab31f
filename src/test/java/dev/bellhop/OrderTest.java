package dev.bellhop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellhop.demo.Parcel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Webhooks overtake each other, come twice, and come late: the world ends the same. */
class OrderTest {
    @Test
    void every_order_of_the_story_s_events_ends_the_same() {
        List<Parcel> events = events();
        assertThat(events).hasSizeBetween(5, 7);
        List<List<Parcel>> orders = permutations(events);
        for (List<Parcel> order : orders) {
            Town town = late();
            town.post(order);
            town.pass(Duration.ofMinutes(1));
            assertThat(town.page(1))
                    .as("in the order %s", order)
                    .contains(
                            "sessions 1\n",
                            "labels []",
                            "**Done** · Copilot · asked by @mona\n\n#2 `Fix the typo in README` was merged.")
                    .containsOnlyOnce("**Done**");
        }
        System.out.println(
                "The " + events.size() + " events of the story came in each of " + orders.size() + " orders.");
    }

    /** A world in which everything has happened already, and nobody has told us. */
    private static Town late() {
        Town town = new Town();
        town.playWithoutUs();
        return town;
    }

    private static List<Parcel> events() {
        return late().undelivered().stream().filter(Town::concernsUs).toList();
    }

    private static <T> List<List<T>> permutations(List<T> items) {
        if (items.isEmpty()) {
            return List.of(List.of());
        }
        List<List<T>> all = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            List<T> rest = new ArrayList<>(items);
            T first = rest.remove(i);
            for (List<T> tail : permutations(rest)) {
                List<T> order = new ArrayList<>(List.of(first));
                order.addAll(tail);
                all.add(order);
            }
        }
        return all;
    }

    @Test
    void events_that_come_twice_and_in_any_order_change_nothing() {
        List<Parcel> events = events();
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            List<Parcel> twice = new ArrayList<>(events);
            twice.addAll(events);
            java.util.Collections.shuffle(twice, random);
            Town town = late();
            town.post(twice);
            town.pass(Duration.ofMinutes(1));
            assertThat(town.page(1))
                    .as("seed=%d", seed)
                    .contains("sessions 1\n")
                    .containsOnlyOnce("**Done**")
                    .satisfies(page -> assertThat(page.split("is ready for review", -1))
                            .as("what notifies comes once at most")
                            .hasSizeLessThanOrEqualTo(2));
        }
    }
}
