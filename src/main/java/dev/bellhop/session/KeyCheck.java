package dev.bellhop.session;

import dev.bellhop.engine.Check;
import dev.bellhop.http.Answer;
import dev.bellhop.http.Call;
import dev.bellhop.json.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Whether the platform takes the key and has the models. It costs nothing: agents are listed, and models shown. */
record KeyCheck(Line line, Checkup.Given given) implements Check {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int MOST_NAMES = 20;

    @Override
    public String name() {
        return given.name();
    }

    @Override
    public Result look(Instant now) {
        Answer agents = ask(line.get("agents").query("limit", 1));
        if (!agents.ok()) {
            return refused(agents);
        }
        return switch (line.dialect()) {
            case Anthropic anthropic -> oneByOne(anthropic);
            case Qoder _ -> given.models().isEmpty() ? Result.ok(taken()) : models(ask(line.get("models")));
        };
    }

    private Answer ask(Call call) {
        return line.send(call.within(PATIENCE));
    }

    private String taken() {
        return line.dialect().name() + " takes the key.";
    }

    private Result refused(Answer answer) {
        String said = answer.complaint().isEmpty() ? "" : " It said: " + answer.complaint();
        String platform = line.dialect().name();
        return switch (answer.status()) {
            case 401, 403 ->
                Result.fail(
                        platform + " does not take the key." + said,
                        "make a new one that may use its managed agents, and set " + given.setting());
            case 402, 429 ->
                Result.fail(
                        platform + " is not paid for, or a spending limit is reached." + said,
                        "see to the billing and the spending limit there");
            case 404 ->
                Result.fail(
                        platform + " has no agents at this address, or not for this key." + said,
                        "see that its base URL is right, and that the key's workspace may use managed agents");
            default ->
                Result.fail(
                        platform + " answered with status " + answer.status() + "." + said,
                        "see whether it is well, and try again");
        };
    }

    /** Each is asked for by itself, as its list does not tell the other names of a model. */
    private Result oneByOne(Anthropic anthropic) {
        TreeSet<String> named = new TreeSet<>(given.models());
        named.add(anthropic.model());
        List<String> missing = new ArrayList<>();
        for (String model : named) {
            Answer answer = ask(line.get("models", model));
            if (answer.status() == 404) {
                missing.add(model);
            } else if (!answer.ok()) {
                return unsaid(answer, named);
            }
        }
        return missing.isEmpty()
                ? Result.ok(taken() + " It has the models " + String.join(", ", named) + ".")
                : lacks(missing);
    }

    private Result lacks(List<String> missing) {
        Answer list = ask(line.get("models").query("limit", MOST_NAMES));
        List<String> there = list.ok()
                ? list.read(body ->
                        Lenient.list(body, "data").stream().map(KeyCheck::id).toList())
                : List.of();
        return lacks(missing, there);
    }

    private Result unsaid(Answer answer, Set<String> named) {
        return Result.warn(
                taken() + " It does not say which models it has: status " + answer.status() + ".",
                "see there that it has " + String.join(", ", named));
    }

    private Result lacks(Collection<String> missing, List<String> there) {
        return new Result(
                given.lacking(),
                line.dialect().name() + " has no model " + String.join(", ", missing) + ", or not for this key.",
                there.isEmpty()
                        ? "see which models the key may use, and name one of them in the server's file"
                        : "name one of "
                                + String.join(
                                        ", ", there.stream().limit(MOST_NAMES).toList())
                                + " in the server's file");
    }

    private Result models(Answer answer) {
        if (!answer.ok()) {
            return unsaid(answer, new TreeSet<>(given.models()));
        }
        List<String> enabled = answer.read(body -> Lenient.list(body, "data").stream()
                .filter(model -> Lenient.flag(model, "is_enabled"))
                .map(KeyCheck::id)
                .toList());
        TreeSet<String> missing = new TreeSet<>(given.models());
        enabled.forEach(missing::remove);
        return missing.isEmpty()
                ? Result.ok(taken() + " It has the models that the server's rules name.")
                : lacks(missing, enabled);
    }

    /** A guess where there is none: how the list names a model is not documented in full. */
    private static String id(Json model) {
        String id = Lenient.text(model, "id");
        return id.isEmpty() ? Lenient.text(model, "name") : id;
    }
}
