package dev.bellhop.web;

import dev.bellhop.engine.Connections;
import dev.bellhop.engine.Connections.Begun;
import dev.bellhop.engine.Connections.Completed;
import dev.bellhop.engine.Connections.Why;
import dev.bellhop.run.Person;
import dev.bellhop.text.Secret;
import io.javalin.http.Context;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** {@code /connect}: where people let Bellhop act in their name, and end it. */
final class Connect {
    /** Each is a row in the database until its ten minutes are over. */
    private static final int A_MINUTE = 30;

    /** Forms that are read at once. */
    private static final int MOST_BYTES = 65_536;

    private final Optional<Connections> connections;
    private final InstantSource clock;
    private final Pass pass;
    private final Frames frames;
    private final Origin home;
    private final Origin github;
    private final Turnstile turnstile = new Turnstile(A_MINUTE);
    private final Allowance allowance = new Allowance(MOST_BYTES);

    Connect(EdgeParts parts, EdgeParts.Lobby lobby, Frames frames) {
        this.frames = frames;
        this.connections = lobby.connections();
        this.clock = parts.clock();
        this.pass = Pass.ofPersons(lobby.key());
        this.home = Origin.of(parts.publicUrl());
        this.github = Origin.of(lobby.github());
    }

    void show(Context ctx) {
        letter(ctx, News.NONE, connections.isPresent() ? 200 : 503);
    }

    /** Off to GitHub, with something in the browser to know it by when it is back. */
    void begin(Context ctx) {
        home.demand(ctx);
        if (connections.isEmpty()) {
            show(ctx);
            return;
        }
        turnstile.demand(
                ctx, ctx.req().getRemoteAddr(), clock.instant(), "Too many began at once. Try again in a minute.");
        Form form = Form.read(ctx, allowance);
        if (form.has("back")) {
            Keepsake.BACK.give(ctx, new Secret(Back.to(form.field("back")).path()), home);
        }
        Begun begun = connections.get().begin();
        Keepsake.BEGUN.give(ctx, begun.cookie(), home);
        ctx.status(303).header("Location", begun.address().toString());
    }

    void complete(Context ctx) {
        if (connections.isEmpty()) {
            show(ctx);
            return;
        }
        Completed completed = connections.get().complete(callback(ctx));
        Keepsake.BEGUN.takeAway(ctx, home);
        switch (completed) {
            case Completed.Connected(Person person) -> {
                Keepsake.PERSON.give(ctx, pass.give(person.id(), clock.instant()), home);
                arrived(ctx, person);
            }
            case Completed.Not(Why why) -> letter(ctx, News.bad(why.words()), status(why));
        }
    }

    void disconnect(Context ctx) {
        home.demand(ctx);
        if (connections.isEmpty()) {
            show(ctx);
            return;
        }
        OptionalLong person = person(ctx);
        Keepsake.PERSON.takeAway(ctx, home);
        protect(ctx);
        write(
                ctx,
                ConnectPage.ended(
                        person.isPresent()
                                ? ConnectPage.news(connections.get().disconnect(person.getAsLong()))
                                : News.bad(ConnectPage.UNKNOWN)),
                new Visitor.Stranger());
    }

    /** Says it, and what can be done from where this browser stands. */
    private void letter(Context ctx, News said, int status) {
        protect(ctx);
        ctx.status(status);
        ConnectPage page = connections
                .map(open -> standing(ctx, open)
                        .map(person -> ConnectPage.known(said, person))
                        .orElseGet(() -> ConnectPage.invitation(said)))
                .orElseGet(ConnectPage::closed);
        write(ctx, page, frames.visitors().of(ctx));
    }

    /** Whoever came here on the way to another page goes there now. */
    private void arrived(Context ctx, Person person) {
        Optional<String> back = Keepsake.BACK.shown(ctx, home);
        if (back.isPresent()) {
            Keepsake.BACK.takeAway(ctx, home);
            Back.to(back.get()).go(ctx);
        } else {
            protect(ctx);
            write(ctx, ConnectPage.connected(person), new Visitor.Member(person));
        }
    }

    private void write(Context ctx, ConnectPage page, Visitor visitor) {
        Templates.show(ctx, "connect", Map.of("frame", frames.of(ctx, page.title(), visitor), "page", page));
    }

    private Optional<Person> standing(Context ctx, Connections open) {
        OptionalLong person = person(ctx);
        return person.isPresent() ? open.of(person.getAsLong()) : Optional.empty();
    }

    private OptionalLong person(Context ctx) {
        return Keepsake.PERSON
                .shown(ctx, home)
                .map(shown -> pass.person(shown, clock.instant()))
                .orElseGet(OptionalLong::empty);
    }

    private Connections.Callback callback(Context ctx) {
        return new Connections.Callback(
                Optional.ofNullable(ctx.queryParam("code")),
                Optional.ofNullable(ctx.queryParam("state")),
                Optional.ofNullable(ctx.queryParam("error")),
                Keepsake.BEGUN.shown(ctx, home));
    }

    /** Browsers ask also for leave to go where a form's answer sends them. */
    private void protect(Context ctx) {
        ctx.header("Content-Security-Policy", Edge.policy("'self' " + github.text()));
    }

    private static int status(Why why) {
        return switch (why) {
            case UNKNOWN, LATE, OTHER_BROWSER -> 400;
            case DECLINED, UNVERIFIED_EMAIL, REFUSED -> 403;
            case MISCONFIGURED -> 500;
            case NO_ANSWER -> 502;
        };
    }
}
