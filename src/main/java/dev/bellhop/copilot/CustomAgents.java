package dev.bellhop.copilot;

import dev.bellhop.engine.Fault;
import dev.bellhop.engine.Purpose;
import dev.bellhop.engine.Tokens;
import dev.bellhop.http.Answer;
import dev.bellhop.http.Call;
import dev.bellhop.http.Client;
import dev.bellhop.http.Credential;
import dev.bellhop.json.Json;
import dev.bellhop.run.Problem;
import dev.bellhop.run.Repo;
import dev.bellhop.run.Roster;
import dev.bellhop.wire.Refusals;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which custom agents there are for a repository: its own, its organisation's and the enterprise's. GitHub lists only the
 * last; the others are read from where their files lie.
 */
public final class CustomAgents {
    private static final String ORGANISATION = ".github-private";

    private static final Logger LOG = LoggerFactory.getLogger(CustomAgents.class);

    private final Client client;
    private final Tokens tokens;
    private final Optional<EnterpriseAgents> enterprise;

    /** Without an enterprise and its owner's token that one is not asked. */
    public CustomAgents(Client client, Tokens tokens, Optional<EnterpriseAgents> enterprise) {
        this.client = client;
        this.tokens = tokens;
        this.enterprise = enterprise;
    }

    public Roster known(Repo repo) {
        return roster(
                new Reading.Asked(files(repo, repo.name(), ".github", "agents")),
                organisation(repo),
                enterprise
                        .map(CustomAgents::of)
                        .orElseGet(() -> new Reading.NotAsked(
                                "the enterprise's agents, because ENTERPRISE_TOKEN or BELLHOP_ENTERPRISE is not"
                                        + " set")));
    }

    private static Roster roster(Reading... readings) {
        Set<String> ids = new HashSet<>();
        List<String> unasked = new ArrayList<>();
        for (Reading reading : readings) {
            switch (reading) {
                case Reading.Asked asked -> ids.addAll(asked.ids());
                case Reading.NotAsked not -> unasked.add(not.why());
            }
        }
        return new Roster(ids, unasked);
    }

    /** What one of the three said. */
    private sealed interface Reading {
        record Asked(Set<String> ids) implements Reading {}

        record NotAsked(String why) implements Reading {}
    }

    private Reading organisation(Repo repo) {
        return unlessRefused(
                "the organisation's agents, because the App cannot read " + repo.owner() + "/" + ORGANISATION,
                () -> files(repo, ORGANISATION, "agents"));
    }

    private static Reading of(EnterpriseAgents enterprise) {
        return unlessRefused(
                "the enterprise's agents, because its list was refused",
                () -> enterprise.list().orElse(List.of()).stream()
                        .map(CustomAgent::id)
                        .collect(Collectors.toSet()));
    }

    private static Reading unlessRefused(String why, Supplier<Set<String>> ids) {
        try {
            return new Reading.Asked(ids.get());
        } catch (Fault fault) {
            if (fault.kind() instanceof Fault.Kind.Refused(Problem problem)) {
                LOG.warn("{}: {}", why, problem.detail());
                return new Reading.NotAsked(why);
            }
            throw fault;
        }
    }

    /** A folder that is not there holds none. */
    private Set<String> files(Repo repo, String name, String... folder) {
        Object[] path = Stream.concat(Stream.of("repos", repo.owner(), name, "contents"), Stream.of(folder))
                .toArray();
        Answer answer = client.send(credential(repo, name), Call.get(client.at(path)));
        return answer.status() == 404 ? Set.of() : Refusals.yes(answer).read(CustomAgents::ids);
    }

    private static Set<String> ids(Json entries) {
        return entries.isArray()
                ? entries.items().stream()
                        .filter(entry -> entry.at("type").text().equals("file"))
                        .flatMap(entry -> CustomAgent.id(entry.at("name").text()).stream())
                        .collect(Collectors.toSet())
                : Set.of();
    }

    private Credential credential(Repo repo, String name) {
        return new Credential(
                "installation:" + repo.installation(),
                () -> name.equals(repo.name())
                        ? tokens.installation(repo, Purpose.ISSUE_WORK)
                        : tokens.named(repo, name, Purpose.BESIDE),
                tokens::refused);
    }
}
