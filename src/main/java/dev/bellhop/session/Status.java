package dev.bellhop.session;

import dev.bellhop.json.Json;

/** How a session stands. What is finished is idle; what was archived is terminated. */
enum Status {
    IDLE,
    RUNNING,
    RESCHEDULING,
    CANCELING,
    TERMINATED,
    UNKNOWN;

    /** By today's words and by those that one of the platforms used before. */
    static Status read(Json session) {
        return switch (Lenient.text(session, "status")) {
            case "idle", "cancelled" -> IDLE;
            case "running", "processing" -> RUNNING;
            case "rescheduling" -> RESCHEDULING;
            case "canceling" -> CANCELING;
            case "terminated", "archived" -> TERMINATED;
            default -> UNKNOWN;
        };
    }
}
