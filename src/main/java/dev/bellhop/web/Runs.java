package dev.bellhop.web;

import dev.bellhop.engine.RunSearch;
import dev.bellhop.run.Pull;
import dev.bellhop.run.Run;
import dev.bellhop.run.RunId;
import dev.bellhop.text.Sha256;
import io.javalin.http.Context;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** {@code GET /runs}: what needs somebody first, then all others, the newest first. */
record Runs(EdgeParts parts, Frames frames, Sight sight) {
    private static final int PAGE = 50;
    private static final int STAMP = 32;

    void show(Context ctx) {
        Visitor visitor = frames.demandKnown(ctx);
        RunSearch asked = asked(ctx);
        Picked picked = sight.runs(visitor, asked);
        String stamp = stamp(picked);
        boolean first = asked.state().isEmpty() && asked.before().isEmpty();
        List<RunRow> waiting = first
                ? rows(sight.runs(visitor, asked.state(RunSearch.State.NEEDS_YOU))
                        .runs())
                : List.of();
        Optional<String> older = picked.next().map(last -> Query.of(ctx).with("before", last.value()));
        Frame frame = frames.of(ctx, waiting.isEmpty() ? "Runs" : "Runs (" + waiting.size() + " for you)", visitor)
                .heard(Query.of(ctx).at("/live/runs", "seen", stamp));
        Templates.show(
                ctx,
                "runs",
                Map.of(
                        "frame",
                        frame,
                        "asked",
                        asked,
                        "waiting",
                        waiting,
                        "others",
                        rows(picked.runs()).stream()
                                .filter(row -> waiting.isEmpty() || !row.needsYou())
                                .toList(),
                        "older",
                        older));
    }

    void live(Context ctx) {
        Live.answer(ctx, stamp(sight.runs(frames.demandKnown(ctx), asked(ctx))));
    }

    /** Of what is seen and of nothing else, or it would tell of runs that are not for whoever asks. */
    private String stamp(Picked picked) {
        return Sha256.hex(
                rows(picked.runs()).stream()
                        .map(row -> row.id()
                                + row.headline()
                                + row.cost()
                                + row.title()
                                + row.pull().map(Pull::state))
                        .collect(Collectors.joining("\n")),
                STAMP);
    }

    private List<RunRow> rows(List<Run> runs) {
        String github = parts.lobby().get().github();
        return runs.stream()
                .map(run -> new RunRow(run, github, parts.clock().instant()))
                .toList();
    }

    private static RunSearch asked(Context ctx) {
        return new RunSearch(
                Query.field(ctx, "repo"),
                Query.field(ctx, "agent"),
                Query.field(ctx, "person"),
                Query.field(ctx, "state").flatMap(Runs::state),
                Query.field(ctx, "before").flatMap(RunId::read),
                PAGE);
    }

    private static Optional<RunSearch.State> state(String word) {
        return Arrays.stream(RunSearch.State.values())
                .filter(state -> Asked.word(state).equals(word))
                .findFirst();
    }

    static String title(RunSearch.State state) {
        return switch (state) {
            case NEEDS_YOU -> "Needs somebody";
            case AT_WORK -> "At work";
            case OVER -> "Over";
        };
    }
}
