package dev.bellhop.copilot;

import dev.bellhop.engine.Accounts;
import dev.bellhop.http.Client;
import dev.bellhop.http.Credential;
import dev.bellhop.run.Person;
import dev.bellhop.run.Way;

/** All ways to have Copilot on an issue, for whoever's token may be used. */
record Doors(Client client, Client graphql, Hands hands) {

    static Doors of(Client client, Client graphql, Accounts accounts) {
        return new Doors(client, graphql, new Hands(accounts));
    }

    Envoy envoy(Person person) {
        return new Envoy(client, hands.of(person));
    }

    Graph graph(Credential credential) {
        return new Graph(new Envoy(graphql, credential));
    }

    Doorway of(Person person, Way.Door way) {
        return switch (way.api()) {
            case REST -> new Rest(envoy(person), way.assign());
            case GRAPHQL -> new Graphql(graph(hands.of(person)), way.assign());
        };
    }
}
