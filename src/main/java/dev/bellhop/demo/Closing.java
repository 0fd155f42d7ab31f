package dev.bellhop.demo;

import dev.bellhop.json.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The issues that a pull request says that it closes. */
final class Closing {
    private static final Pattern CLOSES =
            Pattern.compile("(?i)\\b(?:fix(?:e[sd])?|close[sd]?|resolve[sd]?):?\\s+([\\w.-]+/[\\w.-]+)?#(\\d{1,9})\\b");

    private final Ground ground;

    Closing(Ground ground) {
        this.ground = ground;
    }

    List<Issue> of(Issue pull) {
        return CLOSES.matcher(pull.body)
                .results()
                .flatMap(found -> target(pull.repository, found.group(1), Integer.parseInt(found.group(2))).stream())
                .toList();
    }

    private Optional<Issue> target(Repository home, @Nullable String fullName, int number) {
        Optional<Repository> repository = fullName == null ? Optional.of(home) : ground.store.repository(fullName);
        return repository.flatMap(one -> one.issue(number)).filter(issue -> issue.pull.isEmpty());
    }

    /** Each of them shows it in its timeline. */
    void refer(Issue pull, Hand hand) {
        of(pull).forEach(target -> target.note(new Happening(ground.store.nextId(), "cross-referenced", hand, () -> {
            Map<String, Object> source = ground.issueShape.fields(pull);
            source.put("repository", ground.repositoryShape.of(pull.repository));
            return Fields.map(
                    "updated_at", hand.at(),
                    "source", Fields.of("type", "issue", "issue", Json.object(source)));
        })));
    }
}
