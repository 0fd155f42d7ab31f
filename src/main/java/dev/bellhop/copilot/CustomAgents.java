package dev.bellhop.copilot;

import dev.bellhop.engine.Enterprise;
import dev.bellhop.engine.Fault;
import dev.bellhop.engine.Purpose;
import dev.bellhop.engine.Tokens;
import dev.bellhop.http.Answer;
import dev.bellhop.http.Call;
import dev.bellhop.http.Client;
import dev.bellhop.http.Credential;
import dev.bellhop.json.Json;
import dev.bellhop.run.CustomAgent;
import dev.bellhop.run.Problem;
import dev.bellhop.run.Repo;
import dev.bellhop.run.Roster;
import dev.bellhop.run.Shelf;
import dev.bellhop.run.Shelves;
import dev.bellhop.wire.Refusals;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
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
    private final Optional<Enterprise> enterprise;

    /** Without an enterprise and its owner's token that one is not asked. */
    public CustomAgents(Client client, Tokens tokens, Optional<Enterprise> enterprise) {
        this.client = client;
        this.tokens = tokens;
        this.enterprise = enterprise;
    }

    public Roster known(Repo repo) {
        return shelves(repo).roster();
    }

    public Shelves shelves(Repo repo) {
        return new Shelves(List.of(
                new Shelf.Read(Shelf.Level.REPOSITORY, files(repo, repo.name(), ".github", "agents")),
                organisation(repo),
                enterprise
                        .map(CustomAgents::of)
                        .orElseGet(() -> new Shelf.Unread(
                                "the enterprise's agents, because ENTERPRISE_TOKEN or BELLHOP_ENTERPRISE is not"
                                        + " set"))));
    }

    private Shelf organisation(Repo repo) {
        return unlessRefused(
                "the organisation's agents, because the App cannot read " + repo.owner() + "/" + ORGANISATION,
                () -> new Shelf.Read(Shelf.Level.ORGANISATION, files(repo, ORGANISATION, "agents")));
    }

    private static Shelf of(Enterprise enterprise) {
        return unlessRefused(
                "the enterprise's agents, because its list was refused",
                () -> new Shelf.Read(Shelf.Level.ENTERPRISE, enterprise.list().orElse(List.of())));
    }

    private static Shelf unlessRefused(String why, Supplier<Shelf> read) {
        try {
            return read.get();
        } catch (Fault fault) {
            if (fault.kind() instanceof Fault.Kind.Refused(Problem problem)) {
                LOG.warn("{}: {}", why, problem.detail());
                return new Shelf.Unread(why);
            }
            throw fault;
        }
    }

    /** A folder that is not there holds none. */
    private List<CustomAgent> files(Repo repo, String name, String... folder) {
        Object[] path = Stream.concat(Stream.of("repos", repo.owner(), name, "contents"), Stream.of(folder))
                .toArray();
        Answer answer = client.send(credential(repo, name), Call.get(client.at(path)));
        return answer.status() == 404 ? List.of() : Refusals.yes(answer).read(CustomAgents::agents);
    }

    private static List<CustomAgent> agents(Json entries) {
        return entries.isArray()
                ? entries.items().stream()
                        .filter(entry -> entry.at("type").text().equals("file"))
                        .flatMap(entry -> agent(entry).stream())
                        .toList()
                : List.of();
    }

    private static Optional<CustomAgent> agent(Json entry) {
        return CustomAgent.id(entry.at("name").text())
                .map(id -> new CustomAgent(id, id, Tolerant.text(entry, "path"), Tolerant.text(entry, "html_url")));
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
