package dev.bellhop.platform;

import dev.bellhop.demo.Response;
import java.time.Instant;
import java.util.List;

/** The stream of a session's events, or why there is none. */
public sealed interface Feed {

    record Refused(Response response) implements Feed {}

    /** Lines of server-sent events, as they happen. An event ends with an empty line. */
    non-sealed interface Open extends Feed {

        /** Those since it was last asked, when everything has happened that is due by now. */
        List<String> linesUntil(Instant now);

        /** Whether nothing comes any more. */
        boolean isOver();

        StreamFault fault();
    }
}
