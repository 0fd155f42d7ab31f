package dev.bellhop.github;

import dev.bellhop.json.Json;
import dev.bellhop.run.Person;
import dev.bellhop.run.Standing;

/** GitHub's answer to what somebody may do in a repository. */
final class Standings {
    private Standings() {}

    /** A login may have changed hands since the payload was signed; who it is now is of no interest. */
    static Standing of(Json permission, Person person) {
        boolean same = permission
                .maybe("user")
                .filter(user -> user.at("id").number() == person.id())
                .isPresent();
        return same ? role(permission) : Standing.NONE;
    }

    /** A role of the organisation's own making counts as what it is built on. */
    private static Standing role(Json permission) {
        String legacy = permission.at("permission").text();
        return switch (permission.maybe("role_name").map(Json::text).orElse(legacy)) {
            case "admin" -> Standing.ADMIN;
            case "maintain" -> Standing.MAINTAIN;
            case "write" -> Standing.WRITE;
            case "triage" -> Standing.TRIAGE;
            case "read" -> Standing.READ;
            default -> legacy(legacy);
        };
    }

    private static Standing legacy(String permission) {
        return switch (permission) {
            case "admin" -> Standing.ADMIN;
            case "write" -> Standing.WRITE;
            case "read" -> Standing.READ;
            default -> Standing.NONE;
        };
    }
}
