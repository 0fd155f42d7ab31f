package dev.bellhop.web;

import dev.bellhop.engine.Book;
import dev.bellhop.engine.DeliverySearch;
import dev.bellhop.engine.Fault;
import dev.bellhop.engine.Foresight;
import dev.bellhop.engine.Parcel;
import dev.bellhop.engine.Postbox;
import dev.bellhop.engine.Retention;
import dev.bellhop.text.Redaction;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * {@code /deliveries}: what came and what became of each, for the operator and for who owns what it came for; and what the
 * operator can do about it by hand.
 */
final class Mail {
    private static final int PAGE = 50;

    /** A larger body is cut: it is to be looked at, not to be worked with. */
    private static final int MOST_CHARACTERS = 200_000;

    static final String GONE = "Its body is gone, so it cannot be shown or played again: bodies are kept for "
            + Retention.DAYS_OF_BODIES + " days, and while the App is installed.";

    private final EdgeParts parts;
    private final Frames frames;
    private final Sight sight;
    private final Origin home;

    Mail(EdgeParts parts, Frames frames, Sight sight) {
        this.sight = sight;
        this.parts = parts;
        this.frames = frames;
        this.home = Origin.of(parts.publicUrl());
    }

    void list(Context ctx) {
        Visitor visitor = frames.demandKnown(ctx);
        DeliverySearch asked = asked(ctx);
        Sight.Shown shown = sight.deliveries(visitor, asked);
        Optional<String> older = shown.next().map(last -> Query.of(ctx).with("before", last));
        Templates.show(
                ctx,
                "deliveries",
                Map.of(
                        "frame", frames.of(ctx, "Deliveries"),
                        "asked", asked,
                        "arrivals", shown.arrivals(),
                        "older", older,
                        "redaction", redaction()));
    }

    void show(Context ctx) {
        show(ctx, sight.parcel(frames.demandKnown(ctx), ctx.pathParam("guid")), "", Optional.empty());
    }

    /** What would come of it now. */
    void rehearse(Context ctx) {
        Parcel parcel = admitted(ctx);
        try {
            Optional<Foresight.Sight> sight =
                    office().replays().rehearse(guid(parcel), parts.clock().instant());
            show(ctx, parcel, sight.isEmpty() ? refusal(parcel) : "", sight);
        } catch (Fault fault) {
            ctx.status(502);
            show(ctx, parcel, "GitHub could not be asked: " + fault.words(), Optional.empty());
        }
    }

    void replay(Context ctx) {
        Parcel parcel = admitted(ctx);
        Optional<String> fresh =
                office().replays().replay(guid(parcel), parts.clock().instant());
        if (fresh.isEmpty()) {
            ctx.status(409);
            show(ctx, parcel, refusal(parcel), Optional.empty());
        } else {
            new Back("/deliveries/" + fresh.get()).go(ctx);
        }
    }

    /** As a command that sends it here again, with a signature that is good. */
    void curl(Context ctx) {
        Parcel parcel = admitted(ctx);
        Optional<String> command = office().replays().curl(guid(parcel));
        if (command.isEmpty()) {
            ctx.status(409);
            show(ctx, parcel, GONE, Optional.empty());
        } else {
            ctx.contentType("text/plain; charset=utf-8")
                    .header("Content-Disposition", "attachment; filename=delivery.sh")
                    .result(command.get());
        }
    }

    private static String refusal(Parcel parcel) {
        return parcel.body().length() == 0 ? GONE : "It cannot be played again: that was done a hundred times.";
    }

    /** GitHub's own list beside ours. */
    void compare(Context ctx) {
        frames.demandOperator(ctx);
        Frame frame = frames.of(ctx, "Deliveries at GitHub");
        try {
            Postbox.Page page = office().postbox().page(Optional.ofNullable(ctx.queryParam("cursor")));
            Templates.show(
                    ctx,
                    "compare",
                    Map.of(
                            "frame",
                            frame,
                            "sent",
                            page.sent(),
                            "here",
                            here(page.sent()),
                            "next",
                            page.next().map(cursor -> Query.of(ctx).with("cursor", cursor)),
                            "asked",
                            Optional.ofNullable(ctx.queryParam("asked")).isPresent()));
        } catch (Fault fault) {
            ctx.status(502);
            Problem problem = new Problem(502, "Bad Gateway", "GitHub's list could not be read: " + fault.words());
            Templates.show(ctx, "problem", Map.of("frame", frame, "problem", problem));
        }
    }

    /** GitHub is asked to deliver it again. */
    void again(Context ctx) {
        frames.demandOperator(ctx);
        home.demand(ctx);
        String id = ctx.pathParam("id");
        if (!id.matches("\\d{1,18}")) {
            throw new Refused(Problem.of(404));
        }
        try {
            office().postbox().again(Long.parseLong(id));
        } catch (Fault fault) {
            throw new Refused(new Problem(502, "Bad Gateway", "GitHub did not take it."));
        }
        new Back("/deliveries/at-github?asked").go(ctx);
    }

    private Map<String, Boolean> here(List<Postbox.Sent> sent) {
        Set<String> guids = sent.stream().map(Postbox.Sent::guid).collect(Collectors.toSet());
        return guids.stream()
                .collect(Collectors.toMap(
                        Function.identity(), guid -> parts.book().delivery(guid).isPresent()));
    }

    private void show(Context ctx, Parcel parcel, String news, Optional<Foresight.Sight> sight) {
        String body = redaction().clean(new String(parcel.body().array(), StandardCharsets.UTF_8));
        boolean cut = body.length() > MOST_CHARACTERS;
        Templates.show(
                ctx,
                "delivery",
                Map.of(
                        "frame", frames.of(ctx, "Delivery"),
                        "parcel", parcel,
                        "verdict", redaction().clean(parcel.arrival().verdict()),
                        "body", cut ? body.substring(0, MOST_CHARACTERS) : body,
                        "cut", cut,
                        "news", news,
                        "sight", sight));
    }

    private Parcel admitted(Context ctx) {
        frames.demandOperator(ctx);
        home.demand(ctx);
        return sight.parcel(new Visitor.Operator(), ctx.pathParam("guid"));
    }

    private static DeliverySearch asked(Context ctx) {
        return new DeliverySearch(
                Query.field(ctx, "event"),
                Query.field(ctx, "state").flatMap(Mail::state),
                Query.field(ctx, "repo"),
                Query.field(ctx, "before"),
                PAGE);
    }

    private static Optional<Book.State> state(String word) {
        return Arrays.stream(Book.State.values())
                .filter(state -> word(state).equals(word))
                .findFirst();
    }

    static String word(Book.State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private static String guid(Parcel parcel) {
        return parcel.arrival().guid();
    }

    private Redaction redaction() {
        return parts.lobby().get().agents().redaction();
    }

    private EdgeParts.Office office() {
        return parts.lobby()
                .get()
                .office()
                .orElseThrow(() -> new Refused(new Problem(503, "Service Unavailable", "There is no App yet.")));
    }
}
