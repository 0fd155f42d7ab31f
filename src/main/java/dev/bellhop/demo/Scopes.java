package dev.bellhop.demo;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** What a classic token may: its scopes are wide, and one is as good as all the permissions in it. */
final class Scopes {
    private Scopes() {}

    /** That {@code public_repo} does not reach private repositories is not acted out. */
    static Map<String, Level> permissions(Set<String> scopes) {
        Map<String, Level> permissions = new LinkedHashMap<>();
        if (scopes.contains("repo") || scopes.contains("public_repo")) {
            permissions.putAll(Hello.FOR_COPILOT);
        }
        if (scopes.contains("manage_billing:copilot") || scopes.contains("read:org")) {
            permissions.put("organization_copilot_seat_management", Level.READ);
        }
        return permissions;
    }
}
