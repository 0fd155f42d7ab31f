package dev.bellhop.github;

import dev.bellhop.json.Json;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** A rule that holds for a branch, as GitHub lists it. One that only ends a branch or a pull request is in nobody's way. */
record BranchRule(String type, Optional<Naming> naming) {
    /** These refuse what is pushed straight to the branch, whatever it is. */
    private static final Set<String> CLOSED = Set.of("creation", "update", "pull_request", "required_status_checks");

    /** These hang on the commits, or on what comes later. */
    private static final Set<String> DEPENDS = Set.of(
            "non_fast_forward",
            "required_linear_history",
            "required_signatures",
            "required_deployments",
            "merge_queue",
            "workflows",
            "commit_message_pattern",
            "commit_author_email_pattern",
            "committer_email_pattern",
            "file_path_restriction",
            "file_extension_restriction",
            "max_file_path_length",
            "max_file_size");

    enum Grip {
        CERTAIN,
        PERHAPS
    }

    /** How a branch has to be called, or must not be. */
    record Naming(String operator, String pattern, boolean negate) {

        static Naming read(Json parameters) {
            return new Naming(
                    parameters.at("operator").text(),
                    parameters.at("pattern").text(),
                    parameters.maybe("negate").map(Json::flag).orElse(false));
        }

        /**
         * One that is compared in a way that we do not know may refuse it. So may a regular expression: GitHub's own way of
         * matching takes some that would keep ours busy for days.
         */
        private Optional<Grip> grip(String branch) {
            return test().map(test -> test.test(branch) == negate ? Optional.of(Grip.CERTAIN) : Optional.<Grip>empty())
                    .orElse(Optional.of(Grip.PERHAPS));
        }

        private Optional<Predicate<String>> test() {
            return switch (operator) {
                case "starts_with" -> Optional.of(name -> name.startsWith(pattern));
                case "ends_with" -> Optional.of(name -> name.endsWith(pattern));
                case "contains" -> Optional.of(name -> name.contains(pattern));
                default -> Optional.empty();
            };
        }
    }

    static BranchRule of(Json rule) {
        String type = rule.at("type").text();
        return new BranchRule(
                type,
                rule.maybe("parameters")
                        .filter(_ -> type.equals("branch_name_pattern"))
                        .map(Naming::read));
    }

    /** Empty where it lets everything through. */
    Optional<Grip> grip(String branch) {
        if (naming.isPresent()) {
            return naming.get().grip(branch);
        }
        return CLOSED.contains(type)
                ? Optional.of(Grip.CERTAIN)
                : Optional.of(Grip.PERHAPS).filter(_ -> DEPENDS.contains(type));
    }
}
