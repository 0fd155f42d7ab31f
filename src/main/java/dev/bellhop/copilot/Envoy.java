package dev.bellhop.copilot;

import dev.bellhop.engine.Fault;
import dev.bellhop.http.Answer;
import dev.bellhop.http.Call;
import dev.bellhop.http.Client;
import dev.bellhop.http.Credential;
import dev.bellhop.run.Place;
import java.net.URI;

/** Speaks to GitHub for a person. */
record Envoy(Client client, Credential credential) {

    Answer ask(Call call) {
        return client.send(credential, call);
    }

    /** Refused unless the answer is a yes. */
    Answer tell(Call call) {
        Answer answer = ask(call);
        if (!answer.ok()) {
            throw Fault.refused(Assignment.refusal(answer));
        }
        return answer;
    }

    URI issue(Place place) {
        return client.at("repos", place.repo().owner(), place.repo().name(), "issues", place.number());
    }

    URI assignees(Place place) {
        return client.at("repos", place.repo().owner(), place.repo().name(), "issues", place.number(), "assignees");
    }
}
