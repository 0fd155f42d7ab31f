package dev.bellhop.store;

import dev.bellhop.engine.Delivery;
import dev.bellhop.json.Json;
import dev.bellhop.json.JsonMisfit;

/** GitHub's list of deliveries writes a payload another way than its webhook did: other spaces, other escapes. */
final class SameContent {
    private SameContent() {}

    static boolean is(Delivery one, Delivery other) {
        try {
            return Json.parse(one.body().array()).equals(Json.parse(other.body().array()));
        } catch (JsonMisfit _) {
            return false;
        }
    }
}
