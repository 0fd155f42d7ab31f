package dev.bellhop;

import dev.bellhop.engine.Check;
import dev.bellhop.engine.Fault;
import dev.bellhop.engine.Lookout;
import dev.bellhop.github.Abode;
import dev.bellhop.http.Base;
import dev.bellhop.http.Call;
import dev.bellhop.http.Client;
import dev.bellhop.http.HostClock;
import dev.bellhop.http.Logged;
import dev.bellhop.json.Json;
import dev.bellhop.run.Problem;
import dev.bellhop.run.RepoName;
import dev.bellhop.text.Secret;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The view from the house that stands now. */
record Belvedere(Premises premises, Map<String, String> environment, House.Ground ground) implements Lookout {
    private static final Duration PATIENCE = Duration.ofSeconds(8);
    private static final Json PRACTICE =
            Json.object().with("title", "Say hello in the README").with("body", """
                    Add one line at the end of the README: *This repository is looked after by Bellhop.*

                    Put the label `agent-fix` on this issue to have an agent do it, or write `/agent fix` in a comment. What happens is said here.""");

    /** GitHub offers people no label that is not there. */
    private static final Json LABEL = Json.object()
            .with("name", "agent-fix")
            .with("color", "0e8a16")
            .with("description", "Has an agent of Bellhop's do it");

    private static final Map<String, String> KEYS =
            Map.of(Services.ANTHROPIC, Platforms.ANTHROPIC_KEY, Services.QODER, Platforms.QODER_KEY);

    @Override
    public boolean leadsHere(String asked, String word) {
        Client client = new Client(
                new Logged(ground.transport(), ground.clock(), ground.redaction()),
                Base.of(premises.settings().publicUrl().toString()),
                Map.of("User-Agent", "bellhop/" + Version.TEXT),
                new HostClock(ground.clock()));
        try {
            return client.send(Call.get(client.at("setup", "echo"))
                            .query("asked", asked)
                            .within(PATIENCE))
                    .read(echo -> echo.at("word").text().equals(word));
        } catch (Fault _) {
            return false;
        }
    }

    @Override
    public Card card() {
        return abode(github()).card();
    }

    @Override
    public List<Place> places() {
        return abode(github()).places(ground.redaction());
    }

    @Override
    public URI practise(RepoName repository) {
        Github github = github();
        return abode(github).issue(repository, github.tokens(), PRACTICE, LABEL);
    }

    @Override
    public Check.Result tried(String service, Secret key) {
        ground.redaction().remember(key);
        Map<String, Secret> all =
                new HashMap<>(ground.library().settings().page().settings());
        all.put(KEYS.getOrDefault(service, ""), key);
        try {
            Settings trial = Settings.of(new Sources(environment, all).together());
            return new PlatformChecks(trial, ground.street(), Check.State.WARN)
                    .all().stream()
                            .filter(check -> check.name().equals(service))
                            .findFirst()
                            .map(check -> check.look(ground.clock().instant()))
                            .orElseThrow();
        } catch (Settings.Unusable unusable) {
            return Check.Result.fail(String.valueOf(unusable.getMessage()), "");
        }
    }

    private Github github() {
        Settings settings = premises.settings();
        Settings.AppAccount app = settings.app()
                .orElseThrow(() -> Fault.refused(new Problem(Problem.Code.REFUSED, "There is no App yet.")));
        return Github.as(app, settings.github(), ground.street());
    }

    private static Abode abode(Github github) {
        return new Abode(github.client(), github.passport());
    }
}
