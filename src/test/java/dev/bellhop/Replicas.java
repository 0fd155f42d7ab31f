package dev.bellhop;

import dev.bellhop.demo.Request;
import dev.bellhop.demo.Response;
import dev.bellhop.engine.Patience;
import dev.bellhop.engine.SettingBook;
import dev.bellhop.json.Json;
import dev.bellhop.store.Library;
import dev.bellhop.store.MemoryLedger;
import dev.bellhop.text.Redaction;
import dev.bellhop.text.Secret;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** Processes without an App on one database. The GitHub that they ask tells of App 1, App 2 and so on, and takes every key. */
final class Replicas implements AutoCloseable {
    static final String CODE = "code";
    final Outages outages = new Outages();
    final Library library = outages.around(new MemoryLedger("boot", Duration.ofMinutes(2)));
    private final List<Premises> all = new ArrayList<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final AtomicLong apps = new AtomicLong();
    private final Path home;
    String clientId = "Iv23liAbCdEf";

    /** What happens while GitHub is asked, once. */
    private Runnable meanwhile = () -> {};

    /** What is set in one of them, and what stands there. */
    record Replica(Foundation foundation, Holdings holdings, Premises premises) {}

    Replicas(Path home) {
        this.home = home;
    }

    Replica open(Map<String, String> more) {
        Map<String, String> environment =
                new HashMap<>(Map.of("BELLHOP_HOME", home.toString(), "PUBLIC_URL", "https://bellhop.example"));
        environment.putAll(more);
        Supplier<Secret> chance = () -> new Secret("%043d".formatted(apps.incrementAndGet()));
        InstantSource clock = InstantSource.system();
        House.Ground ground = new House.Ground(
                library,
                new InProcess((request, _) -> answer(request), clock),
                clock,
                new Redaction(),
                Patience.NORMAL,
                chance);
        SettingBook.Page stored = library.settings().page();
        Settings settings = Settings.of(new Sources(environment, stored.settings()).together());
        Premises premises = new Premises(settings, SecretKeys.of(settings), ground, new Bell());
        all.add(premises);
        Holdings holdings = new Holdings(environment, library.settings(), stored, premises);
        return new Replica(new Foundation(holdings, premises, ground), holdings, premises);
    }

    void meanwhile(Runnable act) {
        meanwhile = act;
    }

    Map<String, Secret> stored() {
        return library.settings().page().settings();
    }

    /** Past all that looks at it before. */
    void store(String name, String value) {
        SettingBook book = library.settings();
        book.change(SettingBook.Change.set(Map.of(name, new Secret(value))), book.page());
    }

    /** The paths of all that GitHub was asked. */
    List<String> asked() {
        return List.copyOf(asked);
    }

    private Response answer(Request request) {
        asked.add(request.path());
        boolean founds = request.path().endsWith("/conversions");
        if (founds || request.path().endsWith("/app")) {
            Runnable act = meanwhile;
            meanwhile = () -> {};
            act.run();
        }
        if (founds) {
            return Response.json(201, foundling(apps.incrementAndGet()));
        }
        return request.path().endsWith("/app")
                ? Response.json(
                        200, Json.parse("{\"slug\":\"bellhop\",\"html_url\":\"https://github.com/apps/bellhop\"}"))
                : Response.json(404, Json.object().with("message", "Not Found"));
    }

    private Json foundling(long id) {
        return Json.object()
                .with("id", id)
                .with("pem", Town.pem())
                .with("webhook_secret", OpenHouse.SECRET)
                .with("client_id", clientId)
                .with("client_secret", "the client secret of " + id);
    }

    @Override
    public void close() {
        all.forEach(Premises::leave);
        library.close();
    }
}
