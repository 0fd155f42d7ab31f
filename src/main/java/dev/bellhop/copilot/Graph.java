package dev.bellhop.copilot;

import dev.bellhop.engine.Fault;
import dev.bellhop.http.Answer;
import dev.bellhop.http.Call;
import dev.bellhop.json.Json;
import dev.bellhop.run.Problem;
import dev.bellhop.run.Repo;
import java.util.Locale;
import java.util.function.Function;

/** GitHub's GraphQL for one person. A no comes with status 200, and may come beside half of an answer. */
record Graph(Envoy envoy) {
    /** Without these GitHub knows neither the assignment nor its model. */
    static final String FEATURES = "issues_copilot_assignment_api_support,coding_agent_model_selection";

    static Json variables(Repo repo) {
        return Json.object().with("owner", repo.owner()).with("name", repo.name());
    }

    <T> T ask(Document document, Json variables, Function<Json, T> reader) {
        try {
            return told(document, variables).read(body -> reader.apply(body.at("data")));
        } catch (Fault fault) {
            boolean onlyAsked = !document.writes() && fault.kind() instanceof Fault.Kind.Unsure;
            throw onlyAsked ? Fault.notDone(fault.why()) : fault;
        }
    }

    private Answer told(Document document, Json variables) {
        Json body = Json.object().with("query", document.text()).with("variables", variables);
        Answer answer = envoy.tell(Call.post(envoy.client().at(), body).header("GraphQL-Features", FEATURES));
        if (!answer.errors().isEmpty() && !wrote(document, answer)) {
            throw no(answer, document);
        }
        return answer;
    }

    /** An issue that is there is there, whatever went wrong beside it; made anew there would be two. */
    private static boolean wrote(Document document, Answer answer) {
        return document == Document.CREATE
                && answer.read(body -> body.maybe("data")
                        .flatMap(data -> data.maybe("done"))
                        .flatMap(done -> done.maybe("issue"))
                        .flatMap(issue -> issue.maybe("number"))
                        .isPresent());
    }

    private static Fault no(Answer answer, Document document) {
        String words = answer.complaint();
        // GitHub gave up on it in the middle, and does not know itself how far it came.
        if (answer.errors().contains("") && words.startsWith("Something went wrong while executing your query")) {
            return Fault.unsure(document + ": " + words);
        }
        return Fault.refused(problem(answer, words));
    }

    private static Problem problem(Answer answer, String words) {
        if (answer.header("x-github-sso").isPresent() || words.contains("SAML enforcement")) {
            return new Problem(Problem.Code.SINGLE_SIGN_ON, Assignment.ssoLink(answer));
        }
        if (answer.errors().contains("INSUFFICIENT_SCOPES")) {
            return new Problem(Problem.Code.TOKEN_SCOPE, words);
        }
        if (answer.errors().contains("FORBIDDEN")) {
            return words.toLowerCase(Locale.ROOT).contains("locked")
                    ? new Problem(Problem.Code.LOCKED)
                    : new Problem(Problem.Code.NOT_PERMITTED, words);
        }
        return new Problem(
                answer.errors().contains("NOT_FOUND") ? Problem.Code.NOT_FOUND : Problem.Code.REFUSED, words);
    }
}
