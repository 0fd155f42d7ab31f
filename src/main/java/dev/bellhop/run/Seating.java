package dev.bellhop.run;

import dev.bellhop.rules.AgentRule;
import dev.bellhop.rules.Rules;
import dev.bellhop.rules.Setting;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which repositories lie where in a session, and which branch is to come out of it. */
final class Seating {
    private Seating() {}

    static Way.Seat of(Wish wish, Choice.Made choice, AgentRule.Session session, Rules rules) {
        String work = choice.repo().isEmpty() ? wish.place().repo().fullName() : choice.repo();
        List<Mount> mounts = new ArrayList<>();
        mounts.add(mount(named(session, work), work, choice.base(), room(session, mounts, work)));
        for (AgentRule.Mount other : session.repos()) {
            if (!other.repo().equalsIgnoreCase(work)) {
                String path = room(session, mounts, other.repo());
                mounts.add(mount(Optional.of(other), other.repo(), "", path));
            }
        }
        return new Way.Seat(
                mounts,
                WorkBranch.of(wish.place().number(), wish.id()),
                budget(choice, session, rules),
                choice.options().draft());
    }

    /** What is asked for now goes before what the rules say. */
    private static Mount mount(Optional<AgentRule.Mount> rule, String repo, String base, String path) {
        return new Mount(
                repo,
                rule.flatMap(AgentRule.Mount::path).orElse(path),
                base.isEmpty() ? rule.flatMap(AgentRule.Mount::base).orElse("") : base);
    }

    private static Optional<AgentRule.Mount> named(AgentRule.Session session, String repo) {
        return session.repos().stream()
                .filter(mount -> mount.repo().equalsIgnoreCase(repo))
                .findFirst();
    }

    /** Two repositories may be called the same, by different owners. */
    private static String room(AgentRule.Session session, List<Mount> mounts, String repo) {
        String root = switch (session.provider().value()) {
            case ANTHROPIC -> "/workspace/";
            case QODER -> "/data/workspace/";
        };
        String path = root + repo.substring(repo.indexOf('/') + 1);
        boolean taken = mounts.stream().anyMatch(mount -> mount.path().equals(path));
        return taken ? root + repo.replace('/', '-') : path;
    }

    /** Only Anthropic counts in money. */
    private static Optional<BigDecimal> budget(Choice.Made choice, AgentRule.Session session, Rules rules) {
        return switch (session.provider().value()) {
            case ANTHROPIC ->
                choice.options().budget().or(() -> rules.budget().run().map(Setting::value));
            case QODER -> Optional.empty();
        };
    }
}
