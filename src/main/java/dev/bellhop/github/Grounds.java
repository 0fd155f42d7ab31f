package dev.bellhop.github;

import dev.bellhop.engine.Purpose;
import dev.bellhop.engine.Tokens;
import dev.bellhop.http.Answer;
import dev.bellhop.http.Call;
import dev.bellhop.http.Client;
import dev.bellhop.http.Credential;
import dev.bellhop.json.Json;
import dev.bellhop.run.Hindrance;
import dev.bellhop.run.Repo;
import dev.bellhop.wire.Refusals;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a repository is like, for whoever is to work in it: its labels, and the rulesets that hold for a branch. */
record Grounds(Client client, Tokens tokens) {
    private static final int PAGE = 100;

    /** Who may pass by a ruleset, in the word of GitHub's. That it is said of an App as of a person is a guess. */
    private static final Set<String> PASSES = Set.of("always", "exempt");

    /** A ruleset by its name. Where GitHub does not show it there is the number, and nobody passes by it. */
    private record Ruleset(String name, boolean bypassed) {}

    /** A rule, and the number of the ruleset that it stands in. */
    private record Held(BranchRule rule, long ruleset) {
        static Held read(Json rule) {
            return new Held(BranchRule.of(rule), rule.at("ruleset_id").number());
        }
    }

    Set<String> labels(Repo repo) {
        return all(repo, Call.get(at(repo, "labels")), label -> label.at("name").text())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The branch need not be there. */
    List<Hindrance> hindrances(Repo repo, String branch) {
        Map<Long, Ruleset> rulesets = new HashMap<>();
        return all(repo, Call.get(at(repo, "rules", "branches", branch)), Held::read)
                .flatMap(held -> hindrance(repo, branch, held, rulesets).stream())
                .toList();
    }

    private Optional<Hindrance> hindrance(Repo repo, String branch, Held held, Map<Long, Ruleset> rulesets) {
        return held.rule().grip(branch).map(grip -> {
            Ruleset ruleset = rulesets.computeIfAbsent(held.ruleset(), id -> ruleset(repo, id));
            return new Hindrance(
                    held.rule().type(), ruleset.name(), grip == BranchRule.Grip.CERTAIN, ruleset.bypassed());
        });
    }

    /** Those of the organisation are shown too. */
    private Ruleset ruleset(Repo repo, long id) {
        Answer answer = client.send(credential(repo), Call.get(at(repo, "rulesets", Long.toString(id))));
        return answer.ok()
                ? answer.read(it -> new Ruleset(
                        it.at("name").text(),
                        it.maybe("current_user_can_bypass")
                                .map(Json::text)
                                .filter(PASSES::contains)
                                .isPresent()))
                : new Ruleset("number " + id, false);
    }

    private <T> Stream<T> all(Repo repo, Call list, Function<Json, T> item) {
        return client.pages(credential(repo), list.query("per_page", PAGE)).stream()
                .map(Refusals::yes)
                .flatMap(page -> page.read(items -> items.items(item)).stream());
    }

    private URI at(Repo repo, String... more) {
        return client.at(Stream.concat(Stream.of("repos", repo.owner(), repo.name()), Stream.of(more))
                .toArray());
    }

    private Credential credential(Repo repo) {
        return new Credential(
                "installation:" + repo.installation(),
                () -> tokens.installation(repo, Purpose.ISSUE_WORK),
                tokens::refused);
    }
}
