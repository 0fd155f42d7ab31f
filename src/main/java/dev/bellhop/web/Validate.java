package dev.bellhop.web;

import dev.bellhop.rules.Flaw;
import dev.bellhop.rules.RuleBook;
import dev.bellhop.rules.Source;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Collectors;

/**
 * {@code POST /api/v1/config/validate}: what would be wrong with this file. Open to everybody, so it repeats nothing of the
 * file; what it guesses is one of our words, or the name of an agent, which is of small letters and digits.
 */
final class Validate implements Handler {
    private static final int A_MINUTE = 10;

    /** Of bodies that are here at once. */
    private static final int AT_ONCE = 16;

    private final RuleBook book;
    private final InstantSource clock;
    private final Turnstile turnstile = new Turnstile(A_MINUTE);
    private final Allowance allowance;

    Validate(EdgeParts parts) {
        this.book = parts.rules();
        this.clock = parts.clock();
        this.allowance = new Allowance(Math.min(parts.patience().bodyBytes(), AT_ONCE * Source.MOST_BYTES));
    }

    @Override
    public void handle(Context ctx) {
        turnstile.demand(
                ctx, ctx.req().getRemoteAddr(), clock.instant(), "Ten files a minute are read for one address.");
        List<Flaw> flaws = book.flaws(Source.FILE, text(ctx));
        if (flaws.isEmpty()) {
            ctx.contentType("application/json").result("{\"valid\":true}\n");
        } else {
            ctx.status(422)
                    .contentType(Problem.CONTENT_TYPE)
                    .result(flaws.stream()
                            .map(Validate::json)
                            .collect(Collectors.joining(
                                    ",",
                                    "{\"type\":\"about:blank\",\"title\":\"Unprocessable Content\",\"status\":422,"
                                            + "\"detail\":\"The file is not right.\",\"errors\":[",
                                    "]}\n")));
        }
    }

    private String text(Context ctx) {
        if (ctx.req().getContentLengthLong() > Source.MOST_BYTES) {
            throw tooLarge();
        }
        try (Allowance.Purse purse = allowance.open()) {
            byte[] body = Intake.read(ctx.req(), purse, Source.MOST_BYTES).orElseThrow(Validate::tooLarge);
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException _) {
            throw new Refused(Problem.bad("The body is not UTF-8."));
        }
    }

    private static Refused tooLarge() {
        return new Refused(new Problem(413, "Content Too Large", "A file may have " + Source.MOST_BYTES + " bytes."));
    }

    /** All of it is ours, or of letters that need no escape. */
    private static String json(Flaw flaw) {
        return "{\"line\":%d,\"column\":%d,\"pointer\":\"%s\",\"message\":\"%s\"%s}"
                .formatted(
                        flaw.line(),
                        flaw.column(),
                        flaw.ourPointer(),
                        flaw.message(),
                        flaw.suggestion()
                                .map(near -> ",\"suggestion\":\"" + near + "\"")
                                .orElse(""));
    }
}
