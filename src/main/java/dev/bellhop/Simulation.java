package dev.bellhop;

import dev.bellhop.cli.Asked;
import dev.bellhop.cli.Simulate;
import dev.bellhop.http.Wire;
import dev.bellhop.text.Redaction;
import java.io.PrintStream;
import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A rehearsal beside the real GitHub. No port is opened, and nothing is written. */
final class Simulation {
    private static final Logger LOG = LoggerFactory.getLogger(Simulation.class);

    private Simulation() {}

    /** Whether an agent would start. */
    static boolean starts(Settings settings, Asked asked, PrintStream out) {
        Redaction redaction = new Redaction();
        LogLines.redact(redaction);
        settings.secrets().forEach(redaction::keep);
        settings.warnings().forEach(LOG::warn);
        Settings.AppAccount app = settings.app()
                .orElseThrow(
                        () -> new Settings.Unusable(
                                List.of(
                                        "GITHUB_APP_ID, GITHUB_PRIVATE_KEY, GITHUB_WEBHOOK_SECRET: missing; simulate reads GitHub as the App")));
        try (Wire wire = new Wire()) {
            Github.Street street = new Github.Street(wire, InstantSource.system(), redaction);
            return Simulate.starts(House.rehearsal(settings, app, street), asked, redaction, out);
        }
    }
}
