package dev.bellhop.demo;

import java.time.Instant;
import java.util.List;
import java.util.function.IntConsumer;

/** What the one person of the demo presses on the page of an issue. A button that is not known does nothing. */
public record Presses(World world, Instant now) {

    /** The number of the issue to look at next. */
    public int press(int issue, String button, String words) {
        Acts person = world.as(Hello.PERSON, now);
        Offer.pressed(button).ifPresent(offer -> person.label(Hello.REPOSITORY, issue, offer.label));
        switch (button) {
            case "comment" -> {
                if (!words.isBlank()) {
                    person.comment(Hello.REPOSITORY, issue, words);
                }
            }
            case "merge" -> pull(issue, pull -> person.merge(Hello.REPOSITORY, pull));
            case "close" -> pull(issue, pull -> person.close(Hello.REPOSITORY, pull));
            case "again" -> {
                return person.open(Hello.REPOSITORY, Hello.TITLE, Hello.BODY);
            }
            case String other -> {}
        }
        return issue;
    }

    private void pull(int issue, IntConsumer act) {
        List<Integer> pulls = world.locked(() -> Page.pulls(world.issueAt(Hello.REPOSITORY, issue)).stream()
                .filter(Issue::isOpen)
                .map(pull -> pull.number)
                .toList());
        pulls.forEach(act::accept);
    }
}
