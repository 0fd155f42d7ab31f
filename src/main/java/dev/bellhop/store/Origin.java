package dev.bellhop.store;

import dev.bellhop.engine.Delivery;
import dev.bellhop.json.Json;
import dev.bellhop.json.JsonMisfit;
import dev.bellhop.run.RepoName;
import java.util.Optional;

/** Where a delivery came from, as far as its body says so; nothing else of it is read here. */
record Origin(Optional<Long> installation, Optional<String> repo) {
    private static final Origin UNKNOWN = new Origin(Optional.empty(), Optional.empty());

    static Origin of(Delivery delivery) {
        try {
            Json body = Json.parse(delivery.body().array());
            return new Origin(installation(body), repo(body));
        } catch (JsonMisfit unreadable) {
            return UNKNOWN;
        }
    }

    private static Optional<Long> installation(Json body) {
        return body.maybe("installation")
                .flatMap(installation -> installation.maybe("id"))
                .map(Json::number);
    }

    /** A name that is none says nothing, and loses nothing else. */
    private static Optional<String> repo(Json body) {
        try {
            return body.maybe("repository")
                    .flatMap(repo -> repo.maybe("full_name"))
                    .flatMap(name -> RepoName.read(name.text()))
                    .map(RepoName::toString);
        } catch (JsonMisfit unreadable) {
            return Optional.empty();
        }
    }
}
