package dev.bellhop.cli;

import dev.bellhop.engine.Fault;
import dev.bellhop.run.Problem;
import java.util.List;
import java.util.Optional;

/** Shows an enterprise's custom agents and where they come from, and changes where. */
public final class AgentsShown {
    private static final String NONE = "No source organisation is set.";

    private final Screen screen;

    private AgentsShown(Screen screen) {
        this.screen = screen;
    }

    /** Whether GitHub did as it was asked. */
    public static boolean well(AgentHouse house, AgentsAsked.Act act, Screen screen) {
        AgentsShown shown = new AgentsShown(screen);
        try {
            switch (act) {
                case AgentsAsked.Act.Listing _ -> shown.list(house.list());
                case AgentsAsked.Act.Source _ -> shown.source(house.source());
                case AgentsAsked.Act.SetSource(String organization, boolean ruleset) ->
                    shown.source(house.set(organization, ruleset));
                case AgentsAsked.Act.DeleteSource _ -> {
                    house.delete();
                    screen.line("No organisation is the source any more. No file was removed.");
                }
            }
            return true;
        } catch (Fault fault) {
            if (fault.kind() instanceof Fault.Kind.Refused(Problem problem)) {
                screen.line(problem.detail());
            } else {
                screen.outage(fault);
            }
            return false;
        }
    }

    private void list(Optional<List<AgentHouse.Entry>> agents) {
        if (agents.isEmpty()) {
            screen.line(NONE);
        } else if (agents.get().isEmpty()) {
            screen.line("The source has no custom agents.");
        }
        agents.orElse(List.of())
                .forEach(agent -> screen.line("%-24s  %s  %s".formatted(agent.id(), agent.name(), agent.url())));
    }

    private void source(Optional<AgentHouse.Source> source) {
        screen.line(source.map(AgentsShown::words).orElse(NONE));
    }

    private static String words(AgentHouse.Source source) {
        String where = source.repository().isEmpty() ? "" : ", files in " + source.repository();
        String kept = source.ruleset().isEmpty() ? "" : ", protected by the ruleset " + source.ruleset();
        return "The source is " + source.organization() + where + kept + ".";
    }
}
