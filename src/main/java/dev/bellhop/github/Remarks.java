package dev.bellhop.github;

import dev.bellhop.json.Json;
import dev.bellhop.run.Person;
import dev.bellhop.run.Voice;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** What people wrote on an issue, as GitHub lists it. */
final class Remarks {
    private Remarks() {}

    /** By people, not by bots, and neither written nor changed since that time. */
    static Stream<Voice> before(Json comments, Instant time) {
        return comments.items().stream().flatMap(comment -> voice(comment, time).stream());
    }

    private static Optional<Voice> voice(Json comment, Instant time) {
        boolean early = comment.at("created_at").time().isBefore(time)
                && comment.at("updated_at").time().isBefore(time);
        Optional<Person> author = comment.maybe("user").map(Remarks::person).filter(person -> !person.bot());
        return author.filter(_ -> early)
                .map(by -> new Voice(
                        by,
                        comment.at("created_at").time(),
                        comment.maybe("body").map(Json::text).orElse("")));
    }

    static Person person(Json user) {
        String login = user.at("login").text();
        boolean bot = user.maybe("type").map(type -> type.text().equals("Bot")).orElse(login.endsWith("[bot]"));
        return new Person(user.at("id").number(), login, bot);
    }
}
