package dev.bellhop.cli;

import dev.bellhop.engine.Check;
import dev.bellhop.engine.Rounds;
import dev.bellhop.json.Json;
import java.util.List;

/** What was found, one line a check. */
public final class DoctorShown {
    private DoctorShown() {}

    /** Whether no check failed. */
    public static boolean well(List<Check> checks, Rounds rounds, boolean json, Screen screen) {
        List<Rounds.Line> lines = rounds.walk(checks);
        if (json) {
            screen.json(
                    Json.array(lines.stream().map(line -> json(line, screen)).toList()));
        } else {
            int widest =
                    lines.stream().mapToInt(line -> line.name().length()).max().orElse(1);
            lines.forEach(line -> screen.line(text(line, widest)));
        }
        return lines.stream().allMatch(line -> line.result().holds());
    }

    private static String text(Rounds.Line line, int widest) {
        Check.Result result = line.result();
        String action = result.action().isEmpty() ? "" : " -> " + result.action();
        return ("%-4s  %-" + widest + "s  %s%s").formatted(result.state().word(), line.name(), result.why(), action);
    }

    private static Json json(Rounds.Line line, Screen screen) {
        Check.Result result = line.result();
        return Json.object()
                .with("name", line.name())
                .with("state", result.state().word())
                .with("why", screen.plain(result.why()))
                .with("action", screen.plain(result.action()));
    }
}
