package dev.bellhop.store;

import dev.bellhop.json.Json;
import dev.bellhop.run.Effect;
import dev.bellhop.run.Reaction;
import dev.bellhop.run.RunId;

/** How an effect is written. */
final class EffectJson {
    private EffectJson() {}

    static Json write(Effect effect) {
        return switch (effect) {
            case Effect.Start(RunId run, int attempt) -> kind("start", run).with("attempt", attempt);
            case Effect.React(RunId run, Reaction reaction) ->
                kind("react", run).with("reaction", reaction);
            case Effect.Status(RunId run) -> kind("status", run);
            case Effect.Say(RunId run, String cause, String text) ->
                kind("say", run).with("cause", cause).with("text", text);
            case Effect.TakeLabelOff(RunId run, String label) ->
                kind("takeLabelOff", run).with("label", label);
        };
    }

    static Effect read(Json json) {
        RunId run = new RunId(json.at("run").text());
        return switch (json.at("kind").text()) {
            case "start" -> new Effect.Start(run, json.at("attempt").count());
            case "react" -> new Effect.React(run, Stored.constant(json.at("reaction"), Reaction.class));
            case "status" -> new Effect.Status(run);
            case "say" ->
                new Effect.Say(run, json.at("cause").text(), json.at("text").text());
            case "takeLabelOff" -> new Effect.TakeLabelOff(run, json.at("label").text());
            default -> throw json.at("kind").misfit("a kind of effect");
        };
    }

    private static Json kind(String kind, RunId run) {
        return Stored.versioned().with("kind", kind).with("run", run.value());
    }
}
