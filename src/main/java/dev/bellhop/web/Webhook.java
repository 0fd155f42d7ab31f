package dev.bellhop.web;

import dev.bellhop.engine.Delivery;
import dev.bellhop.engine.Door;
import dev.bellhop.engine.Envelope;
import dev.bellhop.engine.Mailbox;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.time.Duration;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code POST /webhooks/github}: in through the door, onto the disk, and only then an answer. */
final class Webhook implements Handler {
    private static final Logger LOG = LoggerFactory.getLogger(Webhook.class);

    private final Door door;
    private final Mailbox mailbox;
    private final InstantSource clock;
    private final Meters meters;
    private final Allowance allowance;

    Webhook(EdgeParts parts) {
        this.door = parts.door();
        this.mailbox = parts.mailbox();
        this.clock = parts.clock();
        this.meters = parts.meters();
        this.allowance = new Allowance(parts.patience().bodyBytes());
    }

    @Override
    public void handle(Context ctx) {
        long began = System.nanoTime();
        Reply reply = reply(ctx);
        meters.delivery(String.valueOf(ctx.header("X-GitHub-Event")), reply.verdict());
        meters.webhookTook(Duration.ofNanos(System.nanoTime() - began));
        reply.write(ctx);
    }

    private Reply reply(Context ctx) {
        try (Allowance.Purse purse = allowance.open()) {
            return judge(Intake.read(ctx.req(), purse));
        } catch (Refused refused) {
            return Reply.refused(refused.problem());
        }
    }

    private Reply judge(Envelope envelope) {
        return switch (door.judge(envelope, clock.instant())) {
            case Door.Verdict.Take(Delivery delivery, int secret) -> {
                meters.signed(secret);
                yield store(delivery);
            }
            case Door.Verdict.Pong _ -> Reply.PONG;
            case Door.Verdict.Ignored _ -> Reply.IGNORED;
            case Door.Verdict.Unsigned _ -> Reply.UNSIGNED;
            case Door.Verdict.Malformed _ -> Reply.MALFORMED;
            case Door.Verdict.Closed _ -> Reply.CLOSED;
        };
    }

    private Reply store(Delivery delivery) {
        try {
            return switch (mailbox.receive(delivery)) {
                case STORED -> Reply.ACCEPTED;
                case DUPLICATE -> Reply.DUPLICATE;
                case CONFLICT -> Reply.CONFLICT;
            };
        } catch (RuntimeException e) {
            LOG.error("Delivery {} could not be stored.", delivery.guid(), e);
            return Reply.UNSTORED;
        }
    }
}
