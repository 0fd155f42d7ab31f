package dev.bellhop.store;

import dev.bellhop.engine.Delivery;
import dev.bellhop.json.Json;
import dev.bellhop.json.JsonMisfit;
import java.util.Optional;

/** Which installation a delivery came from, where its body says so; nothing else of it is read here. */
final class Origin {
    private Origin() {}

    static Optional<Long> of(Delivery delivery) {
        try {
            return Json.parse(delivery.body().array())
                    .maybe("installation")
                    .flatMap(installation -> installation.maybe("id"))
                    .map(Json::number);
        } catch (JsonMisfit unreadable) {
            return Optional.empty();
        }
    }
}
