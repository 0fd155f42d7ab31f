package dev.bellhop.web;

import io.javalin.http.Context;

/** All that the webhook address can say. */
sealed interface Reply {
    Reply ACCEPTED = new Said(202, "accepted");
    Reply IGNORED = new Said(202, "ignored");
    Reply DUPLICATE = new Said(200, "duplicate");
    Reply PONG = new Said(200, "pong");

    Reply MALFORMED = new Denied("malformed", Problem.bad("The body is not JSON that we can read."));
    Reply UNSIGNED = new Denied(
            "unsigned", new Problem(401, "Unauthorized", "The X-Hub-Signature-256 header is missing or wrong."));
    Reply CONFLICT =
            new Denied("conflict", new Problem(409, "Conflict", "This delivery id came before, with another body."));
    Reply UNSTORED = new Late("unstored", "The delivery could not be stored.");
    Reply CLOSED = new Late("closed", "There are no App credentials yet, so no delivery can be believed.");

    Reply UNSIGNED_NOTICE = new Denied(
            "unsigned",
            new Problem(
                    401,
                    "Unauthorized",
                    "The webhook-signature header is missing or wrong, or the notice is not of the last five minutes."));
    Reply UNSTORED_NOTICE = new Late("unstored", "The notice could not be stored.");

    Reply CROWDED = new Late("crowded", "Too much is coming in at once.");

    /** For the counter. */
    String verdict();

    void write(Context ctx);

    record Said(int status, String verdict) implements Reply {
        @Override
        public void write(Context ctx) {
            ctx.status(status).contentType("application/json").result("{\"status\":\"" + verdict + "\"}\n");
        }
    }

    record Denied(String verdict, Problem problem) implements Reply {
        @Override
        public void write(Context ctx) {
            problem.write(ctx);
        }
    }

    /** Nothing is wrong with the delivery: it is we who cannot take it now. */
    record Late(String verdict, String why) implements Reply {
        private static final String SECONDS = "30";

        @Override
        public void write(Context ctx) {
            ctx.header("Retry-After", SECONDS);
            new Problem(503, "Service Unavailable", why).write(ctx);
        }
    }

    static Reply refused(Problem problem) {
        return problem.status() == 503 ? CROWDED : new Denied("refused_" + problem.status(), problem);
    }
}
