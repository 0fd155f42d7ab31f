package dev.bellhop.demo;

import dev.bellhop.json.Json;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Writes the webhooks that an installed App is owed and keeps what became of them. */
final class Post {
    /** A demo may run for weeks. */
    private static final int MOST = 10_000;

    private static final Set<String> ALWAYS = Set.of("installation", "installation_repositories", "ping");

    private final Store store;
    private final Shapes shapes;
    private final RepositoryShape repositories;
    private final Deque<Delivery> deliveries = new ArrayDeque<>();
    private final Deque<Delivery> waiting = new ArrayDeque<>();

    Post(Store store, Shapes shapes, RepositoryShape repositories) {
        this.store = store;
        this.shapes = shapes;
        this.repositories = repositories;
    }

    /** To whoever is installed on the repository, is not suspended and asked for such events. */
    void tell(String event, Repository repository, Hand hand, Map<String, Object> news) {
        Optional<Installation> installed = store.installation(repository);
        if (installed.isEmpty() || installed.get().suspended.isPresent()) {
            return;
        }
        Map<String, Object> fields = new LinkedHashMap<>(news);
        fields.put("repository", repositories.of(repository));
        tell(event, installed.get(), hand, fields);
    }

    void tell(String event, Installation installation, Hand hand, Map<String, Object> news) {
        if (!ALWAYS.contains(event) && !installation.app.card().events().contains(event)) {
            return;
        }
        Map<String, Object> fields = new LinkedHashMap<>(news);
        if (installation.account.kind() == Account.Kind.ORGANIZATION) {
            fields.put("organization", organization(installation.account));
        }
        fields.put("sender", shapes.user(hand.who()));
        fields.putIfAbsent(
                "installation", Fields.of("id", installation.id(), "node_id", Shapes.node("INS", installation.id())));
        Json body = Json.object(fields);
        send(new Delivery(
                store.nextId(),
                store.guid(),
                false,
                new Delivery.Content(
                        event,
                        body.maybe("action").map(Json::text).orElse(""),
                        Optional.of(installation.id()),
                        body.maybe("repository")
                                .map(repository -> repository.at("id").number()),
                        body.toString())));
    }

    /** To the App itself, wherever it is installed. */
    void revoked(Account person) {
        Json body = Fields.of("action", "revoked", "sender", shapes.user(person));
        send(new Delivery(
                store.nextId(),
                store.guid(),
                false,
                new Delivery.Content(
                        "github_app_authorization", "revoked", Optional.empty(), Optional.empty(), body.toString())));
    }

    void again(Delivery earlier) {
        send(new Delivery(store.nextId(), earlier.guid, true, earlier.content));
    }

    private void send(Delivery delivery) {
        deliveries.addLast(delivery);
        if (deliveries.size() > MOST) {
            deliveries.removeFirst();
        }
        waiting.add(delivery);
    }

    Optional<Parcel> last(String event) {
        return deliveries.reversed().stream()
                .filter(one -> one.content.event().equals(event))
                .map(Delivery::parcel)
                .findFirst();
    }

    /** Each is given out once. */
    List<Parcel> collect() {
        List<Parcel> parcels = waiting.stream().map(Delivery::parcel).toList();
        waiting.clear();
        return parcels;
    }

    void delivered(long id, int status, Instant now) {
        delivery(id).ifPresent(one -> one.result = Optional.of(new Delivery.Result(status, now)));
    }

    Optional<Delivery> delivery(long id) {
        return deliveries.stream().filter(one -> one.id == id).findFirst();
    }

    /** Those that were tried, newest first. */
    List<Delivery> tried() {
        return deliveries.reversed().stream()
                .filter(one -> one.result.isPresent())
                .toList();
    }

    private Json organization(Account account) {
        String self = shapes.links.api() + "/orgs/" + account.login();
        Map<String, Object> fields = Fields.map(
                "login",
                account.login(),
                "id",
                account.id(),
                "node_id",
                Shapes.node("O", account.id()),
                "url",
                self,
                "avatar_url",
                shapes.links.web() + "/avatars/" + account.id(),
                "description",
                Fields.NULL);
        for (String link : List.of("repos", "events", "hooks", "issues", "members", "public_members")) {
            fields.put(link + "_url", self + "/" + link);
        }
        return Json.object(fields);
    }
}
