package dev.bellhop;

import dev.bellhop.engine.Check;
import java.time.Instant;
import java.util.List;

/** Whether the environment can be worked with, in its own sentences. */
record SettingsCheck(List<String> problems, List<String> warnings) implements Check {
    private static final String NO_APP =
            "GITHUB_APP_ID, GITHUB_PRIVATE_KEY, GITHUB_WEBHOOK_SECRET: missing; without them"
                    + " webhooks are answered with 503";
    private static final String ACTION = "set it right; docs/configuration.md says what each name means";

    static SettingsCheck of(Settings settings) {
        return new SettingsCheck(settings.app().isPresent() ? List.of() : List.of(NO_APP), settings.warnings());
    }

    static SettingsCheck of(Settings.Unusable unusable) {
        return new SettingsCheck(String.valueOf(unusable.getMessage()).lines().toList(), List.of());
    }

    @Override
    public String name() {
        return "settings";
    }

    @Override
    public Result look(Instant now) {
        if (!problems.isEmpty()) {
            return Result.fail(String.join("; ", problems), ACTION);
        }
        return warnings.isEmpty()
                ? Result.ok("Every setting can be read.")
                : Result.warn(String.join("; ", warnings), ACTION);
    }
}
