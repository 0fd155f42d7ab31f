package dev.bellhop.copilot;

import dev.bellhop.engine.Enterprise;
import dev.bellhop.engine.Fault;
import dev.bellhop.http.Answer;
import dev.bellhop.http.Call;
import dev.bellhop.http.Client;
import dev.bellhop.http.Credential;
import dev.bellhop.json.Json;
import dev.bellhop.run.AgentSource;
import dev.bellhop.run.CustomAgent;
import dev.bellhop.run.Problem;
import dev.bellhop.text.Bytes;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** As GitHub tells them: they are the business of an enterprise's owners, and no App's. */
public final class EnterpriseAgents implements Enterprise {
    private final Client client;
    private final Credential owner;
    private final String slug;

    public EnterpriseAgents(Client client, Credential owner, String slug) {
        this.client = client;
        this.owner = owner;
        this.slug = slug;
    }

    @Override
    public Optional<List<CustomAgent>> list() {
        List<Answer> pages = client.pages(owner, Call.get(at()).query("per_page", 100)).stream()
                .map(this::yes)
                .toList();
        List<CustomAgent> all = new ArrayList<>();
        boolean set = false;
        for (Answer page : pages) {
            Optional<List<CustomAgent>> some =
                    page.read(body -> body.maybe("custom_agents").map(agents -> agents.items(EnterpriseAgents::agent)));
            set = set || some.isPresent();
            some.ifPresent(all::addAll);
        }
        return set ? Optional.of(List.copyOf(all)) : Optional.empty();
    }

    @Override
    public Optional<AgentSource> source() {
        return yes(client.send(owner, Call.get(at("source")))).read(EnterpriseAgents::source);
    }

    @Override
    public Optional<AgentSource> set(String organization, boolean ruleset) {
        Json body = Json.object().with("organization_id", id(organization)).with("create_ruleset", ruleset);
        Call put = Call.of("PUT", at("source")).body("application/json", Bytes.of(body.bytes()));
        return yes(client.send(owner, put)).read(EnterpriseAgents::source);
    }

    @Override
    public void delete() {
        yes(client.send(owner, Call.of("DELETE", at("source"))));
    }

    private static CustomAgent agent(Json agent) {
        String file = Tolerant.text(agent, "file_path");
        String name = Tolerant.text(agent, "name");
        return new CustomAgent(CustomAgent.id(file).orElse(name), name, file, Tolerant.text(agent, "url"));
    }

    private static Optional<AgentSource> source(Json source) {
        return source.maybe("organization")
                .map(organization -> new AgentSource(
                        Tolerant.text(organization, "login"),
                        named(source, "repository", "full_name"),
                        named(source, "ruleset", "name")));
    }

    private static String named(Json source, String thing, String name) {
        return source.maybe(thing).map(one -> Tolerant.text(one, name)).orElse("");
    }

    private long id(String organization) {
        if (organization.matches("\\d{1,18}")) {
            return Long.parseLong(organization);
        }
        Answer answer = client.send(owner, Call.get(client.at("orgs", organization)));
        if (answer.status() == 404) {
            throw Fault.refused(new Problem(
                    Problem.Code.NOT_FOUND,
                    "There is no organisation " + organization + ", or it is not shown to this token."));
        }
        return yes(answer).read(found -> found.at("id").number());
    }

    private URI at(String... more) {
        List<Object> path = new ArrayList<>(List.of("enterprises", slug, "copilot", "custom-agents"));
        path.addAll(Arrays.asList(more));
        return client.at(path.toArray());
    }

    private Answer yes(Answer answer) {
        if (!answer.ok()) {
            throw Fault.refused(refusal(answer));
        }
        return answer;
    }

    /** Each status that GitHub describes, as what it means to who asked. */
    private Problem refusal(Answer answer) {
        String said = answer.complaint().isEmpty() ? "" : " GitHub said: " + answer.complaint();
        return switch (answer.status()) {
            case 401 ->
                new Problem(
                        Problem.Code.PERSON_TOKEN_REFUSED,
                        "GitHub does not know the token: it is wrong, expired or revoked." + said);
            case 403 ->
                new Problem(
                        Problem.Code.NOT_PERMITTED,
                        "The token may not do this: it must be an enterprise owner's, with the scope"
                                + " `admin:enterprise`, or fine-grained with the permission \"Enterprise AI"
                                + " controls\" (read to list, write to change)." + said);
            case 404 ->
                new Problem(
                        Problem.Code.NOT_FOUND,
                        "There is no enterprise " + slug + ", or it is not shown to this token." + said);
            case 422 ->
                new Problem(
                        Problem.Code.REFUSED,
                        "GitHub does not take this organisation as the source: it must belong to the enterprise and"
                                + " have a repository `.github-private`." + said);
            default -> new Problem(Problem.Code.REFUSED, "GitHub answered " + answer.status() + "." + said);
        };
    }
}
