package dev.bellhop.copilot;

import dev.bellhop.http.Answer;
import dev.bellhop.json.Json;
import dev.bellhop.run.Problem;
import dev.bellhop.wire.Copilot;
import dev.bellhop.wire.Refusals;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether Copilot is on an issue, and what GitHub says when it is not to be. */
final class Assignment {
    private static final Pattern SSO_LINK = Pattern.compile("\\burl=(https://\\S{1,500})");

    private Assignment() {}

    static Json none() {
        return Json.object().with("assignees", List.of(Copilot.ASSIGNEE));
    }

    static boolean holdsCopilot(Json issue) {
        return issue.at("assignees").items().stream().anyMatch(Copilot::is);
    }

    /** A no to a person's token. */
    static Problem refusal(Answer answer) {
        if (answer.status() == 401) {
            return new Problem(Problem.Code.PERSON_TOKEN_REFUSED, answer.complaint());
        }
        if (answer.status() == 403 && answer.header("x-github-sso").isPresent()) {
            return new Problem(Problem.Code.SINGLE_SIGN_ON, ssoLink(answer));
        }
        return Refusals.of(answer);
    }

    static String ssoLink(Answer answer) {
        Matcher link = SSO_LINK.matcher(answer.header("x-github-sso").orElse(""));
        return link.find() ? link.group(1) : "";
    }
}
