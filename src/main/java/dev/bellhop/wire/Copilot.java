package dev.bellhop.wire;

import dev.bellhop.json.Json;
import java.util.Locale;
import java.util.Set;

/** How GitHub's coding agent shows itself: by other names in other places. */
public final class Copilot {
    /** The name by which it is assigned. */
    public static final String ASSIGNEE = "copilot-swe-agent[bot]";

    /** The App by which it works; its reviewer is another. */
    public static final String APP = "copilot-swe-agent";

    private static final Set<String> LOGINS = Set.of("copilot", APP, ASSIGNEE);
    private static final String COMPLAINT = "The agent encountered an error";

    private Copilot() {}

    public static boolean is(Json user) {
        return user.maybe("login").map(Json::text).filter(Copilot::named).isPresent();
    }

    /** Whether the {@code user} of an issue, a comment or a pull request is Copilot, and no person of that name. */
    public static boolean wrote(Json thing) {
        return thing.maybe("user")
                .filter(Copilot::is)
                .flatMap(user -> user.maybe("type"))
                .filter(type -> type.text().equals("Bot"))
                .isPresent();
    }

    /** Whether Copilot's comment says that it cannot work. */
    public static boolean complains(String comment) {
        return comment.startsWith(COMPLAINT);
    }

    private static boolean named(String login) {
        return LOGINS.contains(login.toLowerCase(Locale.ROOT));
    }
}
