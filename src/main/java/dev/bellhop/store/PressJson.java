package dev.bellhop.store;

import dev.bellhop.command.Command;
import dev.bellhop.engine.Press;
import dev.bellhop.json.Json;
import dev.bellhop.run.RunId;

/** How what was pressed on a page is written. */
final class PressJson {
    private PressJson() {}

    static Json write(Press press) {
        return Json.object()
                .with("run", press.run().value())
                .with("command", write(press.command()))
                .with("by", PlaceJson.write(press.by()))
                .with("word", press.word());
    }

    static Press read(Json json) {
        return new Press(
                new RunId(json.at("run").text()),
                command(json.at("command")),
                PlaceJson.person(json.at("by")),
                json.at("word").text());
    }

    private static Json write(Command.OfRun command) {
        return switch (command) {
            case Command.Stop(boolean close) ->
                Json.object().with("name", "stop").with("close", close);
            case Command.Retry(String what) ->
                Json.object().with("name", "retry").with("what", what);
            case Command.Reply(String text, boolean now) ->
                Json.object().with("name", "reply").with("text", text).with("now", now);
        };
    }

    private static Command.OfRun command(Json json) {
        return switch (json.at("name").text()) {
            case "stop" -> new Command.Stop(json.at("close").flag());
            case "retry" -> new Command.Retry(json.at("what").text());
            case "reply" ->
                new Command.Reply(json.at("text").text(), json.at("now").flag());
            default -> throw json.at("name").misfit("a command that can be pressed");
        };
    }
}
