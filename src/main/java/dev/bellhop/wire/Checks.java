package dev.bellhop.wire;

import dev.bellhop.json.Json;

/** The checks that Bellhop itself puts on commits. */
public final class Checks {
    public static final String NAME = "Bellhop / rules";

    private Checks() {}

    public static boolean isOurs(Json check) {
        return check.at("name").text().equals(NAME);
    }
}
