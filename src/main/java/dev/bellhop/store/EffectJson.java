package dev.bellhop.store;

import dev.bellhop.json.Json;
import dev.bellhop.run.Effect;
import dev.bellhop.run.Filing;
import dev.bellhop.run.Findings;
import dev.bellhop.run.Message;
import dev.bellhop.run.Person;
import dev.bellhop.run.Reaction;
import dev.bellhop.run.RunId;
import dev.bellhop.run.Target;
import java.util.Optional;

/** How an effect is written. */
final class EffectJson {
    private EffectJson() {}

    static Json write(Effect effect) {
        return switch (effect) {
            case Effect.Start(RunId run, int attempt) -> kind("start", run).with("attempt", attempt);
            case Effect.Stop(RunId run, int attempt, Person by, boolean close) ->
                kind("stop", run)
                        .with("attempt", attempt)
                        .with("by", PlaceJson.write(by))
                        .with("close", close);
            case Effect.Answer(RunId run, int attempt, String question) ->
                kind("answer", run).with("attempt", attempt).with("question", question);
            case Effect.Open(RunId run, int attempt) -> kind("open", run).with("attempt", attempt);
            case Effect.End(RunId run, int attempt) -> kind("end", run).with("attempt", attempt);
            case Effect.File(RunId run, Filing filing) -> kind("file", run).with("filing", RequestJson.write(filing));
            case Effect.Steer(
                    RunId run,
                    Message(Person by, String text, String reference, Optional<String> question, boolean now)) ->
                kind("steer", run)
                        .with("by", PlaceJson.write(by))
                        .with("text", text)
                        .with("reference", reference)
                        .with("question", question)
                        .with("now", now);
            case Effect.React(RunId run, Target target, Reaction reaction) ->
                kind("react", run).with("reaction", reaction).with("comment", comment(target));
            case Effect.Status(RunId run) -> kind("status", run);
            case Effect.Say(RunId run, String cause, String text) ->
                kind("say", run).with("cause", cause).with("text", text);
            case Effect.Report(RunId run, String commit, Findings findings) ->
                kind("report", run).with("commit", commit).with("findings", FindingsJson.write(findings));
            case Effect.TakeLabelOff(RunId run, String label) ->
                kind("takeLabelOff", run).with("label", label);
        };
    }

    static Effect read(Json json) {
        RunId run = new RunId(json.at("run").text());
        return switch (json.at("kind").text()) {
            case "start" -> new Effect.Start(run, json.at("attempt").count());
            case "stop" ->
                new Effect.Stop(
                        run,
                        json.at("attempt").count(),
                        PlaceJson.person(json.at("by")),
                        json.at("close").flag());
            case "answer" ->
                new Effect.Answer(
                        run, json.at("attempt").count(), json.at("question").text());
            case "open" -> new Effect.Open(run, json.at("attempt").count());
            case "end" -> new Effect.End(run, json.at("attempt").count());
            case "file" -> new Effect.File(run, RequestJson.filing(json.at("filing")));
            case "steer" ->
                new Effect.Steer(
                        run,
                        new Message(
                                PlaceJson.person(json.at("by")),
                                json.at("text").text(),
                                json.at("reference").text(),
                                json.maybe("question").map(Json::text),
                                json.at("now").flag()));
            case "react" -> new Effect.React(run, target(json), Stored.constant(json.at("reaction"), Reaction.class));
            case "status" -> new Effect.Status(run);
            case "say" ->
                new Effect.Say(run, json.at("cause").text(), json.at("text").text());
            case "report" -> new Effect.Report(run, json.at("commit").text(), FindingsJson.read(json.at("findings")));
            case "takeLabelOff" -> new Effect.TakeLabelOff(run, json.at("label").text());
            default -> throw json.at("kind").misfit("a kind of effect");
        };
    }

    private static Optional<Long> comment(Target target) {
        return target instanceof Target.Comment(long id) ? Optional.of(id) : Optional.empty();
    }

    private static Target target(Json json) {
        return json.maybe("comment")
                .<Target>map(id -> new Target.Comment(id.number()))
                .orElse(new Target.Issue());
    }

    private static Json kind(String kind, RunId run) {
        return Stored.versioned().with("kind", kind).with("run", run.value());
    }
}
