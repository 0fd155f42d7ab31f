package dev.bellhop;

import dev.bellhop.cli.AgentsAsked;
import dev.bellhop.cli.AgentsAsked.Act;
import dev.bellhop.cli.AgentsShown;
import dev.bellhop.cli.Screen;
import dev.bellhop.cli.TasksAsked;
import dev.bellhop.cli.TasksShown;
import dev.bellhop.copilot.EnterpriseAgents;
import dev.bellhop.copilot.Tasks;
import dev.bellhop.engine.Enterprise;
import dev.bellhop.http.Client;
import dev.bellhop.http.Credential;
import dev.bellhop.http.Wire;
import dev.bellhop.run.RepoName;
import dev.bellhop.text.Redaction;
import dev.bellhop.text.Secret;
import java.io.PrintStream;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One command that goes to GitHub and comes back, with a token of the operator's. No port is opened. */
final class Errand {
    private static final Logger LOG = LoggerFactory.getLogger(Errand.class);
    private static final String PERSON = "COPILOT_USER_TOKEN";
    private static final String ENTERPRISE = "BELLHOP_ENTERPRISE";

    private Errand() {}

    /** Whether GitHub did as it was asked. */
    static boolean tasks(Settings settings, TasksAsked asked, PrintStream out) {
        Secret token = settings.given()
                .copilotUserToken()
                .orElseThrow(() -> missing(PERSON, "agent tasks take a person's token and no other"));
        return sent(settings, out, (street, screen) -> {
            Tasks tasks = new Tasks(Github.api(settings.github(), street));
            return TasksShown.well(new CopilotTasks(tasks, credential(token)), asked, screen);
        });
    }

    /** Whether GitHub did as it was asked. */
    static boolean agents(Settings settings, AgentsAsked asked, PrintStream out) {
        Owner owner = new Owner(
                settings.enterprise().token().or(settings.given()::copilotUserToken),
                asked.enterprise().or(settings.enterprise()::slug));
        return switch (asked.act()) {
            case Act.OfRepository(RepoName repo) -> beside(settings, owner, repo, out);
            case Act.OfEnterprise act -> {
                owner.demand();
                yield sent(settings, out, (street, screen) -> {
                    Client client = Github.api(settings.github(), street);
                    return AgentsShown.well(owner.at(client).orElseThrow(), act, screen);
                });
            }
        };
    }

    /** The enterprise is asked too where it is known and somebody may. */
    private static boolean beside(Settings settings, Owner owner, RepoName repo, PrintStream out) {
        Settings.AppAccount app = settings.app()
                .orElseThrow(() -> missing(
                        "GITHUB_APP_ID, GITHUB_PRIVATE_KEY, GITHUB_WEBHOOK_SECRET",
                        "a repository's custom agents are read as the App"));
        return sent(settings, out, (street, screen) -> {
            Github github = Github.as(app, settings.github(), street.onlyReading());
            return AgentsShown.listed(House.finder(github, owner.at(github.client())), repo, screen);
        });
    }

    /** Whose token it is, and of which enterprise. */
    private record Owner(Optional<Secret> token, Optional<String> slug) {

        Optional<Enterprise> at(Client client) {
            return token.flatMap(secret -> slug.map(name -> new EnterpriseAgents(client, House.owner(secret), name)));
        }

        void demand() {
            if (token.isEmpty()) {
                throw missing("ENTERPRISE_TOKEN, " + PERSON, "custom agents take an enterprise owner's token");
            }
            if (slug.isEmpty()) {
                throw missing(ENTERPRISE, "name the enterprise with it or with --enterprise");
            }
        }
    }

    private interface Way {
        boolean done(Github.Street street, Screen screen);
    }

    private static boolean sent(Settings settings, PrintStream out, Way act) {
        Redaction redaction = new Redaction();
        LogLines.redact(redaction);
        settings.secrets().forEach(redaction::keep);
        settings.warnings().forEach(LOG::warn);
        try (Wire wire = new Wire()) {
            return act.done(new Github.Street(wire, InstantSource.system(), redaction), new Screen(redaction, out));
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
