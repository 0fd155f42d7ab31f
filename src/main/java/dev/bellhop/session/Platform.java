package dev.bellhop.session;

import dev.bellhop.engine.Fault;
import dev.bellhop.http.Answer;
import dev.bellhop.http.Call;
import dev.bellhop.http.Client;
import dev.bellhop.json.Json;
import dev.bellhop.text.Bytes;
import dev.bellhop.text.Secret;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** One platform's calls. Nothing is asked again underneath: one call is one request, or one for each page. */
public final class Platform {
    private static final Duration CREATING = Duration.ofMinutes(2);
    private static final Duration SOON = Duration.ofSeconds(3);

    private final Line line;
    private final Shelf agents;
    private final Shelf environments;
    private final Vaults vaults;

    public Platform(Client client, Secret key, Dialect dialect) {
        line = new Line(client, key, dialect);
        agents = new Shelf(line, "agents");
        environments = new Shelf(line, "environments");
        vaults = new Vaults(line);
    }

    Dialect dialect() {
        return line.dialect();
    }

    Made createAgent(Definition definition) {
        return agents.create(definition.json(dialect()));
    }

    /** Unless somebody else changed it since it was seen. */
    Made updateAgent(Made known, Definition definition) {
        return agents.update(known.id(), definition.json(dialect()).with("version", known.version()));
    }

    Optional<Made> findAgent(String name) {
        return agents.find(name);
    }

    Made createEnvironment(Surroundings surroundings) {
        return environments.create(surroundings.json(dialect()));
    }

    Made updateEnvironment(Made known, Surroundings surroundings) {
        return environments.update(known.id(), surroundings.json(dialect()));
    }

    Optional<Made> findEnvironment(String name) {
        return environments.find(name);
    }

    String createVault(String title, Map<String, String> metadata) {
        return vaults.create(title, metadata);
    }

    Optional<String> findVault(Map<String, String> metadata) {
        return vaults.find(metadata);
    }

    /** Gone already is fine. */
    void deleteVault(String vault) {
        vaults.delete(vault);
    }

    String createCredential(String vault, Secret token) {
        return vaults.put(vault, token);
    }

    Optional<String> findCredential(String vault) {
        return vaults.credential(vault);
    }

    void rotateCredential(String vault, String credential, Secret token) {
        vaults.rotate(vault, credential, token);
    }

    String createSession(SessionOrder order) {
        Call call = line.post(order.json(), "sessions").within(CREATING);
        return line.once(call, "create").read(made -> made.at("id").text());
    }

    /** Archived ones too: what was made and put away was made. */
    Optional<String> findSession(Map<String, String> metadata, Instant since) {
        Call list =
                line.get("sessions").query("created_at%5Bgte%5D", theirs(since)).query("include_archived", true);
        return line.things(list).stream()
                .filter(session -> Listed.carries(session, metadata))
                .map(session -> Lenient.text(session, "id"))
                .min(String::compareTo);
    }

    /** As the platform would have written it down. */
    Instant theirs(Instant moment) {
        return line.client().clock().theirs(moment);
    }

    /** All that were not put away. */
    List<Listed> sessions() {
        return line.things(line.get("sessions")).stream().map(Listed::read).toList();
    }

    /** None, where the platform has none. */
    List<Listed> vaults() {
        return dialect().hasVaults() ? vaults.all() : List.of();
    }

    Optional<Sighting> show(String session) {
        Answer answer = line.send(line.get("sessions", session));
        return answer.status() == 404
                ? Optional.empty()
                : Optional.of(Refusal.yes(answer).read(Sighting::read));
    }

    /** The id of the first of them. Some platforms take nothing while the agent is at work. */
    String send(String session, List<UserEvent> events) {
        Json body = Json.object()
                .with("events", events.stream().map(UserEvent::json).toList());
        Answer answer = line.send(line.post(body, "sessions", session, "events"));
        if (answer.status() == 409) {
            throw soon("the session is at work");
        }
        return Refusal.yes(answer)
                .read(sent -> Lenient.list(sent, "data").stream()
                        .findFirst()
                        .map(first -> Lenient.text(first, "id"))
                        .orElse(""));
    }

    /** Whether it was told just this, also if that still waits in its queue. */
    Optional<String> told(String session, Predicate<UserEvent> what) {
        return line.all(line.get("sessions", session, "events").query("order", "asc"), Optional.empty()).stream()
                .filter(event -> Events.told(event).filter(what).isPresent())
                .map(event -> Lenient.text(event, "id"))
                .findFirst();
    }

    Batch events(String session, Optional<Cursor> since) {
        Call list = line.get("sessions", session, "events").query("order", "asc");
        List<SessionEvent> events = line.all(list, since).stream()
                .flatMap(event -> Events.read(event).stream())
                .toList();
        return Batch.of(events, since);
    }

    /**
     * Until the platform ends it or the listener hangs up; what breaks it, as silence does, is a Fault, and the list has
     * what was missed.
     */
    void listen(String session, Optional<Cursor> since, Duration silence, Listener listener) {
        Call stream = line.get("sessions", session, "events", "stream").within(silence);
        line.lines(resumed(stream, since), new Broadcast(listener));
    }

    private Call resumed(Call stream, Optional<Cursor> since) {
        return switch (dialect().resume()) {
            case LIST -> stream;
            case LAST_EVENT_ID ->
                since.map(cursor -> stream.header("Last-Event-ID", cursor.id())).orElse(stream);
        };
    }

    /** A new token for a mounted repository. */
    void rotate(String session, String resource, Secret token) {
        Json body = Json.object().with("authorization_token", token.reveal());
        line.yes(line.post(body, "sessions", session, "resources", resource));
    }

    /** Ends the agent's turn, which takes a while. */
    void cancel(String session) {
        switch (dialect().halt()) {
            case INTERRUPT -> send(session, List.of(new UserEvent.Interrupt()));
            case CANCEL -> line.yes(line.act("POST", "sessions", session, "cancel"));
        }
    }

    /** Gone or put away already is fine. Nothing can be put away while it is at work. */
    void archive(String session) {
        Answer answer = line.send(line.act("POST", "sessions", session, "archive"));
        if (answer.ok() || answer.status() == 404) {
            return;
        }
        if (answer.status() != 400 && answer.status() != 409) {
            throw Refusal.fault(answer);
        }
        Optional<Sighting> there = show(session).filter(sighting -> !sighting.archived());
        if (there.isEmpty()) {
            return;
        }
        switch (there.get().status()) {
            case RUNNING, RESCHEDULING, CANCELING -> throw soon("the session is still at work");
            // It came to rest between the two questions, or it is another matter.
            case IDLE, TERMINATED, UNKNOWN -> throw Fault.notDone(answer.call() + ": " + answer.complaint());
        }
    }

    /** The files that the agent left, which may come a little after its turn. */
    List<Output> outputs(String session) {
        Call list = line.get("files").query("scope_id", session);
        return dialect().fileHeaders().stream()
                .flatMap(headers -> line.all(list, Optional.empty(), headers).stream())
                .map(Output::read)
                .toList();
    }

    /** As it is; nothing where this platform hands no files over. */
    Optional<Bytes> content(String file) {
        return dialect()
                .fileHeaders()
                .map(headers -> line.yes(line.get("files", file, "content").file(), headers)
                        .body());
    }

    private Fault soon(String why) {
        return Fault.wait(
                line.client().clock().ours(line.client().clock().instant().plus(SOON)), why);
    }
}
