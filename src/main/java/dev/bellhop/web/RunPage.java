package dev.bellhop.web;

import dev.bellhop.command.Command;
import dev.bellhop.engine.Fault;
import dev.bellhop.engine.HandedOver;
import dev.bellhop.engine.Press;
import dev.bellhop.engine.Story;
import dev.bellhop.run.Person;
import dev.bellhop.run.Run;
import dev.bellhop.run.RunId;
import dev.bellhop.text.Bytes;
import dev.bellhop.text.Redaction;
import dev.bellhop.text.Sha256;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** {@code GET /runs/{id}}: all that is known of a run, and what somebody who may can do about it. */
final class RunPage {
    /** Forms that are read at once. */
    private static final int MOST_BYTES = 65_536;

    private static final int PRESSES_A_MINUTE = 10;
    private static final int LONGEST_REPLY = 2_000;
    private static final int WORD = 32;

    private final EdgeParts parts;
    private final Frames frames;
    private final Sight sight;
    private final Origin home;
    private final Allowance allowance = new Allowance(MOST_BYTES);
    private final Turnstile turnstile = new Turnstile(PRESSES_A_MINUTE);

    RunPage(EdgeParts parts, Frames frames, Sight sight) {
        this.parts = parts;
        this.frames = frames;
        this.sight = sight;
        this.home = Origin.of(parts.publicUrl());
    }

    void show(Context ctx) {
        Visitor visitor = frames.demandKnown(ctx);
        String id = ctx.pathParam("id");
        String stamp = stamp(id);
        StoryView view = view(sight.story(visitor, id));
        Frame frame = frames.of(ctx, view.row().headline() + " · " + view.row().where(), visitor)
                .heard("/runs/" + id + "/live?seen=" + stamp);
        Templates.show(
                ctx,
                "run",
                Map.of(
                        "frame", frame,
                        "view", view,
                        "person", frames.visitors().person(ctx).isPresent(),
                        "stamp", stamp,
                        "pressed",
                                Optional.ofNullable(ctx.queryParam("pressed")).isPresent()));
    }

    void live(Context ctx) {
        Visitor visitor = frames.demandKnown(ctx);
        String id = ctx.pathParam("id");
        String stamp = stamp(id);
        sight.run(visitor, id);
        Live.answer(ctx, stamp);
    }

    /** What the agent left at its platform where it could not push. */
    void files(Context ctx) {
        Run run = sight.run(frames.demandKnown(ctx), ctx.pathParam("id"));
        List<HandedOver.File> files = asked(() -> office().handedOver().files(run));
        Templates.show(
                ctx, "files", Map.of("frame", frames.of(ctx, "Files of a run"), "row", row(run), "files", files));
    }

    /** To be saved, and never to be taken for a page of ours. */
    void file(Context ctx) {
        Run run = sight.run(frames.demandKnown(ctx), ctx.pathParam("id"));
        Bytes content = asked(() -> office().handedOver().content(run, ctx.pathParam("file")))
                .orElseThrow(() -> new Refused(Problem.of(404)));
        ctx.contentType("application/octet-stream")
                .header("Content-Disposition", "attachment; filename=handed-over.txt")
                .result(redaction()
                        .clean(new String(content.array(), StandardCharsets.UTF_8))
                        .getBytes(StandardCharsets.UTF_8));
    }

    private static <T> T asked(Supplier<T> question) {
        try {
            return question.get();
        } catch (Fault fault) {
            throw new Refused(new Problem(502, "Bad Gateway", "The agent's platform did not answer."));
        }
    }

    void stop(Context ctx) {
        press(ctx, _ -> new Command.Stop(false));
    }

    void retry(Context ctx) {
        press(ctx, form -> new Command.Retry(text(form)));
    }

    void reply(Context ctx) {
        press(ctx, form -> {
            if (text(form).isEmpty()) {
                throw new Refused(Problem.bad("There is nothing to pass on."));
            }
            return new Command.Reply(text(form), false);
        });
    }

    /** {@code /OWNER/REPO/issues/N}: to the newest run of an issue. */
    void newest(Context ctx) {
        String repo = ctx.pathParam("owner") + "/" + ctx.pathParam("repo");
        Visitor visitor = frames.demandKnown(ctx);
        Run run = number(ctx.pathParam("issue"))
                .flatMap(issue -> parts.book().newest(repo, issue))
                .map(id -> sight.run(visitor, id.value()))
                .orElseThrow(() -> new Refused(Problem.of(404)));
        ctx.redirect("/runs/" + run.id());
    }

    @FunctionalInterface
    private interface Ordered {
        Command.OfRun of(Form form);
    }

    /** The same form sent twice is one press; sent after something has changed it is another. */
    private void press(Context ctx, Ordered ordered) {
        home.demand(ctx);
        RunId run = sight.run(frames.demandKnown(ctx), ctx.pathParam("id")).id();
        Person person = frames.visitors()
                .person(ctx)
                .orElseThrow(() -> new Refused(
                        new Problem(403, "Forbidden", "Sign in with GitHub for this: it is done in a person's name.")));
        turnstile.demand(
                ctx,
                String.valueOf(person.id()),
                parts.clock().instant(),
                "Ten presses a minute are taken of one person.");
        Form form = Form.read(ctx, allowance);
        Command.OfRun command = ordered.of(form);
        String word = Sha256.hex(String.join("\n", form.field("seen"), command.toString()), WORD);
        office().bellboy()
                .press(new Press(run, command, person, word), parts.clock().instant());
        new Back("/runs/" + run + "?pressed").go(ctx);
    }

    private EdgeParts.Office office() {
        return parts.lobby()
                .get()
                .office()
                .orElseThrow(() -> new Refused(new Problem(503, "Service Unavailable", "There is no App yet.")));
    }

    private String stamp(String id) {
        return RunId.read(id).flatMap(parts.book()::stamp).orElseThrow(() -> new Refused(Problem.of(404)));
    }

    private StoryView view(Story story) {
        return new StoryView(story, row(story.run()), redaction());
    }

    private RunRow row(Run run) {
        return new RunRow(run, parts.lobby().get().github(), parts.clock().instant());
    }

    private Redaction redaction() {
        return parts.lobby().get().agents().redaction();
    }

    private static String text(Form form) {
        String text = form.field("text");
        if (text.length() > LONGEST_REPLY) {
            throw new Refused(new Problem(
                    413, "Content Too Large", "Words on this page may have " + LONGEST_REPLY + " characters."));
        }
        return text;
    }

    private static Optional<Integer> number(String text) {
        return text.matches("\\d{1,9}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }
}
