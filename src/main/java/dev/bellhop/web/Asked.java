package dev.bellhop.web;

import dev.bellhop.engine.RunSearch;
import dev.bellhop.run.RunId;
import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A search for runs as an address says it, and an address as a search is said. */
final class Asked {
    private static final int USUAL = 50;
    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d?|100");
    private static final Pattern ID = Pattern.compile("[0-9a-z]{1,16}");

    private Asked() {}

    static RunSearch of(Context ctx) {
        return new RunSearch(
                word(ctx, "repo"),
                word(ctx, "agent"),
                word(ctx, "person"),
                word(ctx, "state").map(Asked::state),
                word(ctx, "before").map(Asked::run),
                word(ctx, "limit").map(Asked::limit).orElse(USUAL));
    }

    /** The same search, from there on. */
    static String query(RunSearch asked, RunId before) {
        return "?limit=" + asked.most()
                + asked.repo().map(it -> field("repo", it)).orElse("")
                + asked.agent().map(it -> field("agent", it)).orElse("")
                + asked.person().map(it -> field("person", it)).orElse("")
                + asked.state().map(it -> field("state", word(it))).orElse("")
                + field("before", before.value());
    }

    static String word(RunSearch.State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private static String field(String name, String value) {
        return "&" + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static Optional<String> word(Context ctx, String name) {
        return Optional.ofNullable(ctx.queryParam(name)).filter(value -> !value.isEmpty());
    }

    private static RunSearch.State state(String word) {
        return Arrays.stream(RunSearch.State.values())
                .filter(state -> word(state).equals(word))
                .findFirst()
                .orElseThrow(() -> wrong("A state is needs_you, at_work or over."));
    }

    private static RunId run(String id) {
        if (!ID.matcher(id).matches()) {
            throw wrong("Before is the id of a run.");
        }
        return new RunId(id);
    }

    private static int limit(String number) {
        if (!NUMBER.matcher(number).matches()) {
            throw wrong("A limit is a number from 1 to 100.");
        }
        return Integer.parseInt(number);
    }

    private static Refused wrong(String why) {
        return new Refused(Problem.bad(why));
    }
}
