package dev.bellhop.web;

import dev.bellhop.engine.Connections;
import dev.bellhop.run.Person;
import dev.bellhop.text.Secret;
import io.javalin.http.Context;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Knows visitors by what their browsers keep for us, and the operator also by the bearer's token. */
final class Visitors {
    private static final String BEARER = "Bearer ";

    /** Whoever holds the admin token is nobody in particular. */
    private static final long NOBODY = 0;

    /** Names of this machine, which no page of another site can be at. */
    private static final Pattern HERE = Pattern.compile("(?:localhost|127\\.0\\.0\\.1|\\[::1])(?::\\d{1,5})?");

    private final Secret token;
    private final boolean demo;
    private final Origin home;
    private final InstantSource clock;
    private final Supplier<Optional<Connections>> connections;
    private final Pass persons;
    private final Pass operators;

    Visitors(EdgeParts parts) {
        this.token = parts.operator();
        this.demo = parts.demo().isPresent();
        this.home = Origin.of(parts.publicUrl());
        this.clock = parts.clock();
        this.connections = () -> parts.lobby().get().connections();
        this.persons = Pass.ofPersons(parts.lobby().get().key());
        this.operators = Pass.ofOperator(parts.lobby().get().key(), token);
    }

    Visitor of(Context ctx) {
        return isOperator(ctx)
                ? new Visitor.Operator()
                : member(ctx).<Visitor>map(known -> known).orElseGet(Visitor.Stranger::new);
    }

    /** Who signed in with GitHub, also where the operator looks. */
    Optional<Person> person(Context ctx) {
        return member(ctx).map(Visitor.Member::person);
    }

    /** Whether this is the admin token; if so the browser keeps that. */
    boolean admit(Context ctx, String given) {
        boolean good = !given.isEmpty() && new Secret(given).equals(token);
        if (good) {
            Keepsake.OPERATOR.give(ctx, operators.give(NOBODY, clock.instant()), home);
        }
        return good;
    }

    void forget(Context ctx) {
        Keepsake.OPERATOR.takeAway(ctx, home);
        Keepsake.PERSON.takeAway(ctx, home);
        Keepsake.FOUNDER.takeAway(ctx, home);
    }

    private boolean isOperator(Context ctx) {
        String given = ctx.header("Authorization");
        boolean bearer = given != null
                && given.regionMatches(true, 0, BEARER, 0, BEARER.length())
                && new Secret(given.substring(BEARER.length())).equals(token);
        return bearer
                || isGuest(ctx)
                || holder(ctx, Keepsake.OPERATOR, operators).isPresent();
    }

    /** In the demo all is simulated and belongs to whoever is at the machine, who need not sign in to see all of it. */
    private boolean isGuest(Context ctx) {
        String host = ctx.header("Host");
        return demo && host != null && HERE.matcher(host).matches();
    }

    /** Whoever has ended the connection is not known any more. */
    private Optional<Visitor.Member> member(Context ctx) {
        OptionalLong person = holder(ctx, Keepsake.PERSON, persons);
        return person.isEmpty()
                ? Optional.empty()
                : connections.get().flatMap(open -> open.of(person.getAsLong())).map(Visitor.Member::new);
    }

    private OptionalLong holder(Context ctx, Keepsake keepsake, Pass pass) {
        return keepsake.shown(ctx, home)
                .map(shown -> pass.person(shown, clock.instant()))
                .orElseGet(OptionalLong::empty);
    }
}
