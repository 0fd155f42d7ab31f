package dev.bellhop;

import dev.bellhop.cli.AgentsAsked;
import dev.bellhop.cli.AgentsShown;
import dev.bellhop.cli.Screen;
import dev.bellhop.cli.TasksAsked;
import dev.bellhop.cli.TasksShown;
import dev.bellhop.copilot.EnterpriseAgents;
import dev.bellhop.copilot.Tasks;
import dev.bellhop.http.Client;
import dev.bellhop.http.Credential;
import dev.bellhop.http.HostClock;
import dev.bellhop.http.Logged;
import dev.bellhop.http.Wire;
import dev.bellhop.text.Redaction;
import dev.bellhop.text.Secret;
import dev.bellhop.wire.Manners;
import java.io.PrintStream;
import java.time.InstantSource;
import java.util.List;

/** One command that goes to GitHub and comes back, with a token of the operator's. No database and no port is opened. */
final class Errand {
    private static final String PERSON = "COPILOT_USER_TOKEN";
    private static final String ENTERPRISE = "BELLHOP_ENTERPRISE";

    private Errand() {}

    /** Whether GitHub did as it was asked. */
    static boolean tasks(Settings settings, TasksAsked asked, PrintStream out) {
        Secret token = settings.given()
                .copilotUserToken()
                .orElseThrow(() -> missing(PERSON, "agent tasks take a person's token and no other"));
        return sent(
                settings,
                out,
                (client, screen) ->
                        TasksShown.well(new CopilotTasks(new Tasks(client), credential(token)), asked, screen));
    }

    /** Whether GitHub did as it was asked. */
    static boolean agents(Settings settings, AgentsAsked asked, PrintStream out) {
        Secret token = settings.enterprise()
                .token()
                .or(settings.given()::copilotUserToken)
                .orElseThrow(
                        () -> missing("ENTERPRISE_TOKEN, " + PERSON, "custom agents take an enterprise owner's token"));
        String slug = asked.enterprise()
                .or(settings.enterprise()::slug)
                .orElseThrow(() -> missing(ENTERPRISE, "name the enterprise with it or with --enterprise"));
        return sent(
                settings,
                out,
                (client, screen) -> AgentsShown.well(
                        new EnterpriseHouse(new EnterpriseAgents(client, EnterpriseShelf.owner(token), slug)),
                        asked.act(),
                        screen));
    }

    private interface Act {
        boolean done(Client client, Screen screen);
    }

    private static boolean sent(Settings settings, PrintStream out, Act act) {
        Redaction redaction = new Redaction();
        LogLines.redact(redaction);
        settings.secrets().forEach(redaction::keep);
        InstantSource clock = InstantSource.system();
        try (Wire wire = new Wire()) {
            Client client = new Client(
                    new Logged(wire, clock, redaction),
                    settings.github().api(),
                    Manners.of(Version.TEXT),
                    new HostClock(clock));
            return act.done(client, new Screen(redaction, out));
        }
    }

    /** Nobody is there to give another. */
    private static Credential credential(Secret token) {
        return new Credential("operator", () -> token, _ -> {});
    }

    private static Settings.Unusable missing(String name, String why) {
        return new Settings.Unusable(List.of(name + ": missing; " + why));
    }
}
