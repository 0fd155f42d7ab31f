package dev.bellhop.web;

import dev.bellhop.engine.Story;
import dev.bellhop.run.Gallery;
import dev.bellhop.run.RunId;
import dev.bellhop.text.Sha256;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** {@code /demo}: the issue as GitHub shows it on the left, what we make of it on the right, and plays to choose from. */
final class DemoPage {
    /** Forms that are read at once. */
    private static final int MOST_BYTES = 65_536;

    private final EdgeParts parts;
    private final Frames frames;
    private final Stage stage;
    private final Origin home;
    private final Allowance allowance = new Allowance(MOST_BYTES);

    DemoPage(EdgeParts parts, Stage stage, Frames frames) {
        this.parts = parts;
        this.frames = frames;
        this.stage = stage;
        this.home = Origin.of(parts.publicUrl());
    }

    void show(Context ctx) {
        frames.demandOperator(ctx);
        Stage.Scene scene = scene(ctx);
        String live = "/demo/live?issue=" + scene.issue() + "&seen=" + stamp(scene);
        Optional<StoryView> story = run(scene).flatMap(parts.book()::story).map(this::view);
        Templates.show(
                ctx,
                "demo",
                Map.of(
                        "frame", frames.of(ctx, "Demo").heard(live),
                        "stage", stage,
                        "scene", scene,
                        "view", story));
    }

    /** Says at once whether there is something new since the last time, and is asked again in a second. */
    void live(Context ctx) {
        frames.demandOperator(ctx);
        Stage.Scene scene = scene(ctx);
        Live.answer(ctx, stamp(scene));
    }

    void act(Context ctx) {
        Form form = read(ctx);
        int issue = number(form.field("issue")).orElseThrow(DemoPage::absent);
        Stage.Scene scene = stage.scene(OptionalInt.of(issue)).orElseThrow(DemoPage::absent);
        to(ctx, stage.press(scene.issue(), form.field("press"), form.field("body")));
    }

    void begin(Context ctx) {
        OptionalInt issue = stage.begin(read(ctx).field("play"));
        to(ctx, issue.orElseThrow(DemoPage::absent));
    }

    void speed(Context ctx) {
        Form form = read(ctx);
        stage.speed(form.field("speed"));
        number(form.field("issue")).ifPresentOrElse(issue -> to(ctx, issue), () -> new Back("/demo").go(ctx));
    }

    /** Whoever pressed wants to press again, by the keyboard too. */
    void step(Context ctx) {
        int issue = number(read(ctx).field("issue")).orElseThrow(DemoPage::absent);
        stage.step(issue);
        new Back("/demo?issue=" + issue + "#step").go(ctx);
    }

    void gallery(Context ctx) {
        frames.demandOperator(ctx);
        Map<String, List<Gallery.Comment>> groups = Gallery.all().stream()
                .collect(Collectors.groupingBy(Gallery.Comment::group, LinkedHashMap::new, Collectors.toList()));
        Templates.show(ctx, "gallery", Map.of("frame", frames.of(ctx, "Every comment"), "groups", groups));
    }

    private static Refused absent() {
        return new Refused(Problem.of(404));
    }

    private Form read(Context ctx) {
        home.demand(ctx);
        frames.demandOperator(ctx);
        return Form.read(ctx, allowance);
    }

    private static void to(Context ctx, int issue) {
        Back.to("/demo?issue=" + issue).go(ctx);
    }

    private Stage.Scene scene(Context ctx) {
        String asked = ctx.queryParam("issue");
        OptionalInt issue = asked == null ? OptionalInt.empty() : number(asked);
        if (asked != null && issue.isEmpty()) {
            throw absent();
        }
        return stage.scene(issue).orElseThrow(DemoPage::absent);
    }

    /** Read before all else that is shown, so that nothing new is missed. */
    private String stamp(Stage.Scene scene) {
        Optional<String> run = run(scene).flatMap(parts.book()::stamp);
        return Sha256.hex(scene.html() + scene.news() + scene.cue() + run, 16);
    }

    private StoryView view(Story story) {
        EdgeParts.Lobby lobby = parts.lobby().get();
        RunRow row = new RunRow(story.run(), lobby.github(), parts.clock().instant());
        return new StoryView(story, row, lobby.agents().redaction());
    }

    private Optional<RunId> run(Stage.Scene scene) {
        return parts.book().newest(scene.repo(), scene.issue());
    }

    private static OptionalInt number(String text) {
        return text.matches("[1-9]\\d{0,5}") ? OptionalInt.of(Integer.parseInt(text)) : OptionalInt.empty();
    }
}
