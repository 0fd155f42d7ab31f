package dev.bellhop.github;

import dev.bellhop.engine.Purpose;
import dev.bellhop.engine.Tokens;
import dev.bellhop.http.Answer;
import dev.bellhop.http.Call;
import dev.bellhop.http.Client;
import dev.bellhop.http.Credential;
import dev.bellhop.rules.Origin;
import dev.bellhop.rules.Source;
import dev.bellhop.run.Repo;
import dev.bellhop.wire.Refusals;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The rules as they are written down: the repository's own, or else those of its organisation. They, and that there are
 * none, are kept until somebody pushes or a minute has passed; then an unchanged file costs a call that GitHub does not
 * count.
 */
final class RulesFiles {
    /** So long nobody asks again, unless somebody pushes. */
    private static final Duration KEPT = Duration.ofMinutes(1);

    private static final int MOST = 5_000;

    private final Client client;
    private final Tokens tokens;
    private final Map<Repo, Read> kept = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Repo, Read> eldest) {
            return size() > MOST;
        }
    };

    private record Read(Optional<Source> source, Instant at) {}

    RulesFiles(Client client, Tokens tokens) {
        this.client = client;
        this.tokens = tokens;
    }

    Optional<Source> of(Repo repo) {
        Instant now = client.clock().instant();
        Optional<Read> known = known(repo).filter(read -> now.isBefore(read.at().plus(KEPT)));
        if (known.isPresent()) {
            return known.get().source();
        }
        Optional<Source> source = read(repo);
        keep(repo, new Read(source, now));
        return source;
    }

    private Optional<Source> read(Repo repo) {
        return text(repo, repo.name(), Optional.empty())
                .map(text -> Source.ofRepository(text))
                .or(() ->
                        organisation(repo).map(text -> new Source(Origin.ORGANISATION, organisationFile(repo), text)));
    }

    /** Somebody pushed there; what an organisation says holds in all its repositories. */
    synchronized void forget(Repo pushed) {
        boolean all = pushed.name().equals(Tokens.ORGANISATION);
        kept.keySet().removeIf(repo -> all ? repo.installation() == pushed.installation() : repo.id() == pushed.id());
    }

    private synchronized Optional<Read> known(Repo repo) {
        return Optional.ofNullable(kept.get(repo));
    }

    private synchronized void keep(Repo repo, Read read) {
        kept.put(repo, read);
    }

    /** What the file would be at a commit that is proposed. */
    Optional<String> at(Repo repo, String commit) {
        return text(repo, repo.name(), Optional.of(commit));
    }

    private static String organisationFile(Repo repo) {
        return repo.owner() + "/" + Tokens.ORGANISATION + ":" + Source.FILE;
    }

    /** Only where the App was given the organisation's repository, too. */
    private Optional<String> organisation(Repo repo) {
        return repo.name().equals(Tokens.ORGANISATION)
                        || tokens.organisation(repo).isEmpty()
                ? Optional.empty()
                : text(repo, Tokens.ORGANISATION, Optional.empty());
    }

    private Optional<String> text(Repo repo, String name, Optional<String> commit) {
        Call call = Call.get(client.at("repos", repo.owner(), name, "contents", ".github", "bellhop.yml"));
        Answer answer = client.send(
                credential(repo), commit.map(sha -> call.query("ref", sha)).orElse(call));
        return answer.status() == 404
                ? Optional.empty()
                : Refusals.yes(answer).read(entry -> Shown.text(entry, "the rules"));
    }

    private Credential credential(Repo repo) {
        return new Credential(
                "installation:" + repo.installation(),
                () -> tokens.installation(repo, Purpose.ISSUE_WORK),
                tokens::refused);
    }
}
