package dev.bellhop.github;

import dev.bellhop.engine.Fault;
import dev.bellhop.engine.Purpose;
import dev.bellhop.engine.Tokens;
import dev.bellhop.http.Answer;
import dev.bellhop.http.Call;
import dev.bellhop.http.Client;
import dev.bellhop.http.Credential;
import dev.bellhop.json.Json;
import dev.bellhop.rules.Origin;
import dev.bellhop.rules.Source;
import dev.bellhop.run.Problem;
import dev.bellhop.run.Repo;
import dev.bellhop.wire.Refusals;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/**
 * The rules as they are written down: the repository's own, or else those of its organisation. An unchanged file costs a
 * call that GitHub does not count.
 */
final class RulesFiles {
    private static final String ORGANISATION = ".github";

    private final Client client;
    private final Tokens tokens;
    private final Lately without = new Lately(Duration.ofMinutes(10));

    RulesFiles(Client client, Tokens tokens) {
        this.client = client;
        this.tokens = tokens;
    }

    Optional<Source> of(Repo repo) {
        return text(repo, repo.name(), Optional.empty())
                .map(text -> Source.ofRepository(text))
                .or(() ->
                        organisation(repo).map(text -> new Source(Origin.ORGANISATION, organisationFile(repo), text)));
    }

    /** What the file would be at a commit that is proposed. */
    Optional<String> at(Repo repo, String commit) {
        return text(repo, repo.name(), Optional.of(commit));
    }

    private static String organisationFile(Repo repo) {
        return repo.owner() + "/" + ORGANISATION + ":" + Source.FILE;
    }

    /** Only where the App was given the organisation's repository too; where it was not, it is not asked again soon. */
    private Optional<String> organisation(Repo repo) {
        if (repo.name().equals(ORGANISATION) || without.contains(repo.installation(), now())) {
            return Optional.empty();
        }
        try {
            return text(repo, ORGANISATION, Optional.empty());
        } catch (Fault fault) {
            if (fault.kind() instanceof Fault.Kind.Refused(Problem problem) && problem.code() == Problem.Code.REFUSED) {
                without.add(repo.installation(), now());
                return Optional.empty();
            }
            throw fault;
        }
    }

    private Instant now() {
        return client.clock().instant();
    }

    private Optional<String> text(Repo repo, String name, Optional<String> commit) {
        Call call = Call.get(client.at("repos", repo.owner(), name, "contents", ".github", "bellhop.yml"));
        Answer answer = client.send(
                credential(repo, name),
                commit.map(sha -> call.query("ref", sha)).orElse(call));
        return answer.status() == 404 ? Optional.empty() : Refusals.yes(answer).read(RulesFiles::content);
    }

    /** A folder of that name is no file. */
    private static Optional<String> content(Json entry) {
        boolean file = entry.isObject() && entry.at("type").text().equals("file");
        return file ? Optional.of(decoded(entry)) : Optional.empty();
    }

    /** GitHub shows no more than a megabyte, and nobody writes rules as long as that. */
    private static String decoded(Json file) {
        if (!file.at("encoding").text().equals("base64")) {
            throw Fault.refused(new Problem(Problem.Code.REFUSED, "the rules are too long to be shown"));
        }
        byte[] bytes = Base64.getMimeDecoder().decode(file.at("content").text());
        return new String(bytes, StandardCharsets.UTF_8);
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
