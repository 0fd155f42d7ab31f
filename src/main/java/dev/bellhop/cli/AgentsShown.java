package dev.bellhop.cli;

import dev.bellhop.cli.AgentsAsked.Act;
import dev.bellhop.engine.AgentFinder;
import dev.bellhop.engine.Enterprise;
import dev.bellhop.engine.Fault;
import dev.bellhop.run.AgentWords;
import dev.bellhop.run.CustomAgent;
import dev.bellhop.run.RepoName;
import dev.bellhop.run.Shelves;
import java.util.List;
import java.util.Optional;

/** Shows custom agents and where they come from, and changes where. */
public final class AgentsShown {
    private final Screen screen;

    private AgentsShown(Screen screen) {
        this.screen = screen;
    }

    /** Whether GitHub did as it was asked. */
    public static boolean well(Enterprise enterprise, Act.OfEnterprise act, Screen screen) {
        AgentsShown shown = new AgentsShown(screen);
        try {
            switch (act) {
                case Act.Listing _ -> shown.list(enterprise.list());
                case Act.Source _ -> screen.line(AgentWords.source(enterprise.source()));
                case Act.SetSource(String organization, boolean ruleset) ->
                    screen.line(AgentWords.source(enterprise.set(organization, ruleset)));
                case Act.DeleteSource _ -> {
                    enterprise.delete();
                    screen.line(AgentWords.DELETED);
                }
            }
            return true;
        } catch (Fault fault) {
            screen.outage(fault);
            return false;
        }
    }

    /** Whether all that may be named for the repository could be listed, as far as it can be looked at. */
    public static boolean listed(AgentFinder finder, RepoName repo, Screen screen) {
        try {
            new AgentsShown(screen).list(repo, finder.find(repo));
            return true;
        } catch (Fault fault) {
            screen.line(AgentWords.unlisted(repo, fault.words()));
            return false;
        }
    }

    private void list(Optional<List<CustomAgent>> agents) {
        if (agents.isEmpty()) {
            screen.line(AgentWords.NO_SOURCE);
        } else if (agents.get().isEmpty()) {
            screen.line(AgentWords.EMPTY);
        }
        agents.orElse(List.of())
                .forEach(agent -> screen.line("%-24s  %s  %s".formatted(agent.id(), agent.name(), agent.url())));
    }

    private void list(RepoName repo, Shelves shelves) {
        List<Shelves.Found> all = shelves.found();
        if (all.isEmpty()) {
            screen.line(AgentWords.none(repo));
        }
        all.forEach(found -> screen.line(line(found)));
        String unread = AgentWords.unread(shelves.unread());
        if (!unread.isEmpty()) {
            screen.line(unread);
        }
    }

    private static String line(Shelves.Found found) {
        CustomAgent agent = found.agent();
        String note = AgentWords.note(found);
        return "%-24s  %-12s  %s%s"
                .formatted(
                        agent.id(),
                        AgentWords.level(found.level()),
                        agent.url(),
                        note.isEmpty() ? "" : "  (" + note + ")");
    }
}
