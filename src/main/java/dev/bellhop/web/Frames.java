package dev.bellhop.web;

import io.javalin.http.Context;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Makes the frame of a page for whoever has come. */
record Frames(Visitors visitors, Supplier<Frame.House> house) {

    static Frames of(EdgeParts parts) {
        return new Frames(
                new Visitors(parts),
                () -> new Frame.House(
                        parts.demo().isPresent(),
                        parts.lobby().get().connections().isPresent()));
    }

    Frame of(Context ctx, String title) {
        return of(ctx, title, visitors.of(ctx));
    }

    Frame of(Context ctx, String title, Visitor visitor) {
        return new Frame(title, Back.at(ctx).path(), visitor, Theme.of(ctx), house.get(), Optional.empty());
    }

    /** A person is told on a page, a program in JSON. */
    void write(Context ctx, Problem problem) {
        String wanted = ctx.header("Accept");
        if (wanted != null && wanted.contains("text/html")) {
            ctx.status(problem.status());
            Templates.show(ctx, "problem", Map.of("frame", of(ctx, problem.title()), "problem", problem));
        } else {
            problem.write(ctx);
        }
    }

    /** For anybody else it is not there. */
    void demandOperator(Context ctx) {
        if (!(visitors.of(ctx) instanceof Visitor.Operator)) {
            throw new Refused(Problem.of(404));
        }
    }

    Visitor demandKnown(Context ctx) {
        Visitor visitor = visitors.of(ctx);
        if (!visitor.isKnown()) {
            throw new Refused(Problem.of(404));
        }
        return visitor;
    }
}
