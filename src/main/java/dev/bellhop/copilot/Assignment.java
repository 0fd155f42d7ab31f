package dev.bellhop.copilot;

import dev.bellhop.http.Answer;
import dev.bellhop.json.Json;
import dev.bellhop.run.Problem;
import dev.bellhop.run.Task;
import dev.bellhop.wire.Copilot;
import dev.bellhop.wire.Refusals;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Assigning Copilot to an issue, in GitHub's words. */
final class Assignment {
    private static final Pattern SSO_LINK = Pattern.compile("\\burl=(https://\\S{1,500})");

    private Assignment() {}

    /** What the task leaves open is left out, and is then Copilot's own choice. */
    static Json of(Task task) {
        Json options = Json.object()
                .with("target_repo", given(task.targetRepo()))
                .with("base_branch", given(task.baseBranch()))
                .with("custom_instructions", given(task.brief()))
                .with("custom_agent", given(task.customAgent()))
                .with("model", given(task.model()));
        return Json.object()
                .with("assignees", List.of(Copilot.ASSIGNEE))
                .with("agent_assignment", options.fields().isEmpty() ? Optional.empty() : options);
    }

    static Json none() {
        return Json.object().with("assignees", List.of(Copilot.ASSIGNEE));
    }

    static boolean holdsCopilot(Json issue) {
        return issue.at("assignees").items().stream().anyMatch(Copilot::is);
    }

    /** A no to a person's token. */
    static Problem refusal(Answer answer) {
        Optional<String> sso = answer.header("x-github-sso");
        if (answer.status() == 401) {
            return new Problem(Problem.Code.PERSON_TOKEN_REFUSED, answer.complaint());
        }
        if (answer.status() == 403 && sso.isPresent()) {
            return new Problem(Problem.Code.SINGLE_SIGN_ON, link(sso.get()));
        }
        return Refusals.of(answer);
    }

    private static String link(String sso) {
        Matcher link = SSO_LINK.matcher(sso);
        return link.find() ? link.group(1) : "";
    }

    private static Optional<String> given(String option) {
        return Optional.of(option).filter(Predicate.not(String::isEmpty));
    }
}
