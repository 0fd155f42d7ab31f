package dev.bellhop.copilot;

import dev.bellhop.json.Json;
import dev.bellhop.run.Fact;
import dev.bellhop.run.Usage;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/** One session of a task. What it was told is not always shown. */
public record SeenSession(
        Fact.State state,
        Instant created,
        String prompt,
        String headRef,
        String baseRef,
        String model,
        Optional<Usage> usage,
        String error) {
    /** Credits are counted in billionths. */
    private static final int NANO = 9;

    static SeenSession read(Json session) {
        return new SeenSession(
                Tolerant.state(session),
                session.at("created_at").time(),
                Tolerant.text(session, "prompt"),
                Tolerant.text(session, "head_ref"),
                Tolerant.text(session, "base_ref"),
                Tolerant.text(session, "model"),
                session.maybe("usage")
                        .flatMap(usage ->
                                Tolerant.whole(usage, SeenSession::usage).findFirst()),
                session.maybe("error")
                        .map(error -> Tolerant.text(error, "message"))
                        .orElse(""));
    }

    private static Usage usage(Json usage) {
        BigDecimal amount = usage.at("amount").decimal();
        return switch (usage.at("type").text()) {
            case "ai_credits" -> new Usage(Usage.Unit.AI_CREDITS, plain(amount.movePointLeft(NANO)));
            case "premium_requests" -> new Usage(Usage.Unit.PREMIUM_REQUESTS, plain(amount));
            default -> throw usage.misfit("credits or requests");
        };
    }

    /** The same amount is the same however it was written. */
    private static BigDecimal plain(BigDecimal amount) {
        BigDecimal stripped = amount.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
