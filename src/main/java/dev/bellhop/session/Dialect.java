package dev.bellhop.session;

import dev.bellhop.http.Call;
import dev.bellhop.json.Json;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What differs between the platforms. */
public sealed interface Dialect permits Anthropic, Qoder {
    /** As people write it. */
    String name();

    /** Where it lives, if nobody says otherwise. */
    URI home();

    /** What stands before every path. */
    List<Object> prefix();

    /** Which model works, if nobody says otherwise. */
    String model();

    /** With every call. */
    Map<String, String> headers();

    /** With calls for what an agent left behind; empty where that cannot be asked. */
    Optional<Map<String, String>> fileHeaders();

    /** The header of the key under which the platform does a thing only once; empty where there is no such thing. */
    Optional<String> onceOnly();

    Json tools();

    Json servers();

    /** What the agent is told before anything else. */
    String system();

    Json surroundings();

    /** Where a repository lies, if nobody says otherwise. */
    String mountPath(String repository);

    boolean hasVaults();

    /** Whether what runs in the container has the token that it began with, whatever is renewed later. */
    boolean keepsFirstToken();

    Halt halt();

    Resume resume();

    /** With pages as long as they can be. */
    Call paged(Call list);

    /** The call for what came after, and perhaps for a little of what came before. */
    Call since(Call list, Cursor cursor);

    /** The call for the page after this one. The first page's call is the list's, narrowed to what came since. */
    Optional<Call> next(Call list, Call first, Json page);

    /** How the agent's turn is stopped. */
    enum Halt {
        INTERRUPT,
        CANCEL
    }

    /** How a broken stream goes on: from the list, or from the last event. */
    enum Resume {
        LIST,
        LAST_EVENT_ID
    }
}
