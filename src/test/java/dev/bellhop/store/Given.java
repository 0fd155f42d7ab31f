package dev.bellhop.store;

import dev.bellhop.engine.Delivery;
import dev.bellhop.run.Attempt;
import dev.bellhop.run.Begin;
import dev.bellhop.run.Ended;
import dev.bellhop.run.Facts;
import dev.bellhop.run.Issue;
import dev.bellhop.run.Note;
import dev.bellhop.run.Person;
import dev.bellhop.run.Place;
import dev.bellhop.run.Pull;
import dev.bellhop.run.Repo;
import dev.bellhop.run.Request;
import dev.bellhop.run.Run;
import dev.bellhop.run.RunId;
import dev.bellhop.run.Sitting;
import dev.bellhop.run.Subject;
import dev.bellhop.run.Task;
import dev.bellhop.run.Trigger;
import dev.bellhop.run.Way;
import dev.bellhop.text.Bytes;
import dev.bellhop.text.Secret;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** A small world to write into ledgers. */
final class Given {
    static final Instant NOON = Instant.parse("2026-11-20T12:00:00.123456789Z");
    static final Duration LEASE = Duration.ofMinutes(2);
    static final Repo WEB = new Repo(7, 70, "acme", "web");
    static final Subject ISSUE = new Subject(7, 42);
    static final Person MONA = new Person(1, "mona", false);
    static final Note NOTED = new Note(Note.Kind.ACCEPTED, "Mona asked, and may.");

    static final Seal SEAL = seal(1);
    static final Supplier<Seal> KEYS = () -> SEAL;

    private Given() {}

    /** A key of 32 times the same byte. */
    static Secret key(int number) {
        byte[] bytes = new byte[32];
        Arrays.fill(bytes, (byte) number);
        return new Secret(Base64.getEncoder().encodeToString(bytes));
    }

    /** Keys, newest first. */
    static Seal seal(Integer... keys) {
        return new Seal(Arrays.stream(keys).map(Given::key).toList(), new SecureRandom());
    }

    static Instant after(long seconds) {
        return NOON.plusSeconds(seconds);
    }

    static Delivery delivery(String guid) {
        return delivery(guid, 70);
    }

    static Delivery delivery(String guid, long installation) {
        return delivery(guid, "{\"installation\":{\"id\":" + installation + "},\"sender\":{\"login\":\"mona\"}}");
    }

    static Delivery delivery(String guid, String body) {
        return new Delivery(guid, "issues", NOON, Bytes.utf8(body));
    }

    static Run run(String cause) {
        return run(cause, ISSUE);
    }

    static Run run(String cause, Subject subject) {
        return run(cause, new Place(new Repo(subject.repo(), 70, "acme", "web"), subject.number()));
    }

    static Run run(String cause, Place place) {
        Issue issue = new Issue("Title", "Body", Issue.State.OPEN);
        Request request = new Request(MONA, new Trigger.Label("agent-fix"), NOON, cause, issue, Optional.empty());
        Attempt first = attempt(new Begin.Planned(NOON), Facts.NONE);
        return new Run(
                RunId.of(NOON, cause),
                place,
                request,
                List.of(first),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty());
    }

    static Run asked(Run run) {
        return with(run, List.of(attempt(new Begin.Asked(NOON), Facts.NONE)), run.ended());
    }

    static Run over(Run run) {
        return with(run, run.attempts(), Optional.of(new Ended.Merged()));
    }

    static Run withPull(Run run, int number) {
        Pull pull = new Pull(7, number, "Fix", "https://x/" + number, "fix", Pull.State.DRAFT, NOON, NOON);
        Facts facts = new Facts(
                Optional.of(pull),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                Optional.empty(),
                Set.of(),
                Sitting.NONE,
                Optional.of(NOON));
        return with(run, List.of(attempt(new Begin.Begun(NOON, "task-1"), facts)), run.ended());
    }

    private static Run with(Run run, List<Attempt> attempts, Optional<Ended> ended) {
        return new Run(
                run.id(), run.place(), run.request(), attempts, run.approved(), run.delay(), run.announced(), ended);
    }

    static Attempt attempt(Begin begin, Facts facts) {
        Task task = new Task("Fix it.", new Task.Left(2, 30), "octo/other", "main", "optimizer", "m-1", Way.Door.USUAL);
        return new Attempt(1, "fast", "copilot", task, begin, facts);
    }
}
