package dev.bellhop.web;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code POST /webhooks/anthropic}: a hint that somebody should look, which may get lost. */
final class PlatformHook implements Handler {
    private static final Logger LOG = LoggerFactory.getLogger(PlatformHook.class);
    private static final int AT_ONCE = 64;

    private final PlatformNotices notices;
    private final Meters meters;
    private final Allowance allowance;

    PlatformHook(PlatformNotices notices, EdgeParts parts) {
        this.notices = notices;
        this.meters = parts.meters();
        this.allowance = new Allowance(Math.min(parts.patience().bodyBytes(), AT_ONCE * Intake.MOST_NOTICE_BYTES));
    }

    @Override
    public void handle(Context ctx) {
        Reply reply = reply(ctx);
        meters.delivery(Meters.NOTICE, reply.verdict());
        reply.write(ctx);
    }

    private Reply reply(Context ctx) {
        try (Allowance.Purse purse = allowance.open()) {
            return hear(Intake.notice(ctx.req(), purse));
        } catch (Refused refused) {
            return Reply.refused(refused.problem());
        }
    }

    private Reply hear(PlatformNotice notice) {
        try {
            return switch (notices.hear(notice)) {
                case TAKEN -> Reply.ACCEPTED;
                case IGNORED -> Reply.IGNORED;
                case UNSIGNED -> Reply.UNSIGNED_NOTICE;
            };
        } catch (RuntimeException e) {
            LOG.error("A notice could not be stored.", e);
            return Reply.UNSTORED_NOTICE;
        }
    }
}
