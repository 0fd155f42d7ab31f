package dev.bellhop.copilot;

import dev.bellhop.engine.Accounts;
import dev.bellhop.engine.Fault;
import dev.bellhop.http.Answer;
import dev.bellhop.http.Call;
import dev.bellhop.http.Client;
import dev.bellhop.http.Credential;
import dev.bellhop.json.Json;
import dev.bellhop.run.Person;
import dev.bellhop.run.Place;
import dev.bellhop.run.Problem;
import dev.bellhop.run.Repo;
import dev.bellhop.wire.Copilot;
import java.util.Optional;

/** Why Copilot does not come when a person calls it, where GitHub says nothing. Only reads. */
public final class Absence {
    private final Doors doors;

    public Absence(Client client, Client graphql, Accounts accounts) {
        this(Doors.of(client, graphql, accounts));
    }

    Absence(Doors doors) {
        this.doors = doors;
    }

    /** Empty when nothing is known to be in its way. */
    public Optional<Problem> of(Place place, Person person) {
        return from(person, place.repo(), Optional.of(place));
    }

    /** As far as it can be known before there is an issue. */
    public Optional<Problem> of(Repo repo, Person person) {
        return from(person, repo, Optional.empty());
    }

    private Optional<Problem> from(Person person, Repo repo, Optional<Place> place) {
        Optional<Credential> hand = doors.hands().find(person);
        if (hand.isEmpty()) {
            return Optional.of(new Problem(Problem.Code.NO_PERSON_TOKEN));
        }
        try {
            return of(new Envoy(doors.client(), hand.get()), repo, place);
        } catch (Fault fault) {
            if (fault.kind() instanceof Fault.Kind.Refused(Problem problem)) {
                return Optional.of(problem);
            }
            throw fault;
        }
    }

    private Optional<Problem> of(Envoy envoy, Repo repo, Optional<Place> place) {
        Answer seen = envoy.ask(Call.get(envoy.client().at("repos", repo.owner(), repo.name())));
        if (TokenKind.lacksScope(envoy.credential().token().get(), seen)) {
            return Optional.of(new Problem(Problem.Code.TOKEN_SCOPE));
        }
        if (!seen.ok()) {
            return Optional.of(Assignment.refusal(seen));
        }
        if (!seen.read(Absence::pushes)) {
            return Optional.of(new Problem(Problem.Code.NO_PUSH));
        }
        if (place.filter(it -> canBeAssigned(envoy, it)).isPresent() || isSuggested(envoy, repo)) {
            return Optional.empty();
        }
        boolean organisation = seen.read(it -> it.at("owner").at("type").text().equals("Organization"));
        return Optional.of(unoffered(envoy, organisation ? Optional.of(repo.owner()) : Optional.empty()));
    }

    /** What GitHub does not say is not held against anybody. */
    private static boolean pushes(Json repository) {
        return repository
                .maybe("permissions")
                .flatMap(permissions -> permissions.maybe("push"))
                .map(Json::flag)
                .orElse(true);
    }

    private static boolean canBeAssigned(Envoy envoy, Place place) {
        Repo repo = place.repo();
        return envoy.ask(Call.get(envoy.client()
                        .at(
                                "repos",
                                repo.owner(),
                                repo.name(),
                                "issues",
                                place.number(),
                                "assignees",
                                Copilot.ASSIGNEE)))
                .ok();
    }

    private boolean isSuggested(Envoy envoy, Repo repo) {
        return new Actors(doors.graph(envoy.credential())).offer(repo);
    }

    /** Whose seat it would be is told by the token: it need not be the asker's. */
    private static Problem unoffered(Envoy envoy, Optional<String> organisation) {
        Answer self = envoy.ask(Call.get(envoy.client().at("user")));
        String login = self.ok() ? self.read(user -> user.at("login").text()) : "";
        if (organisation.isEmpty() || login.isEmpty()) {
            return new Problem(Problem.Code.NOT_OFFERED, login);
        }
        Call seat = Call.get(envoy.client().at("orgs", organisation.get(), "members", login, "copilot"));
        return switch (envoy.ask(seat).status()) {
            case 404 -> new Problem(Problem.Code.NO_SEAT, login);
            case 200 -> new Problem(Problem.Code.COPILOT_DISABLED);
            default -> new Problem(Problem.Code.NOT_OFFERED, login);
        };
    }
}
