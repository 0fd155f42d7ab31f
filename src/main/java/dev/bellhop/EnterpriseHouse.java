package dev.bellhop;

import dev.bellhop.cli.AgentHouse;
import dev.bellhop.copilot.AgentSource;
import dev.bellhop.copilot.EnterpriseAgents;
import java.util.List;
import java.util.Optional;

/** An enterprise's custom agents at GitHub. */
record EnterpriseHouse(EnterpriseAgents agents) implements AgentHouse {

    @Override
    public Optional<List<Entry>> list() {
        return agents.list()
                .map(all -> all.stream()
                        .map(agent -> new Entry(agent.id(), agent.name(), agent.url()))
                        .toList());
    }

    @Override
    public Optional<Source> source() {
        return agents.source().map(EnterpriseHouse::shown);
    }

    @Override
    public Optional<Source> set(String organization, boolean ruleset) {
        return agents.set(organization, ruleset).map(EnterpriseHouse::shown);
    }

    @Override
    public void delete() {
        agents.delete();
    }

    private static Source shown(AgentSource source) {
        return new Source(source.organization(), source.repository(), source.ruleset());
    }
}
