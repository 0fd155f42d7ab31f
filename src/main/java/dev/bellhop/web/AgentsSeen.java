package dev.bellhop.web;

import dev.bellhop.run.AgentSource;
import dev.bellhop.run.AgentWords;
import dev.bellhop.run.CustomAgent;
import dev.bellhop.run.RepoName;
import dev.bellhop.run.Shelves;
import dev.bellhop.text.Redaction;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Custom agents as they may be shown: no secret, and no link that leads elsewhere than to GitHub. */
record AgentsSeen(Origin github, Redaction redaction) {

    ShelvesView source(Optional<AgentSource> source, Optional<List<CustomAgent>> listed) {
        boolean empty = listed.filter(List::isEmpty).isPresent();
        return new ShelvesView(
                Stream.of(AgentWords.source(source), empty ? AgentWords.EMPTY : "")
                        .filter(words -> !words.isEmpty())
                        .map(redaction::clean)
                        .toList(),
                false,
                listed.orElse(List.of()).stream()
                        .map(agent -> row(agent, "", ""))
                        .toList(),
                List.of());
    }

    ShelvesView beside(RepoName repo, Shelves shelves) {
        List<Shelves.Found> all = shelves.found();
        String unread = AgentWords.unread(shelves.unread());
        return new ShelvesView(
                all.isEmpty() ? List.of(redaction.clean(AgentWords.none(repo))) : List.of(),
                true,
                all.stream()
                        .map(found -> row(found.agent(), AgentWords.level(found.level()), AgentWords.note(found)))
                        .toList(),
                unread.isEmpty() ? List.of() : List.of(redaction.clean(unread)));
    }

    private ShelvesView.Row row(CustomAgent agent, String level, String note) {
        Optional<String> name = agent.name().equals(agent.id()) ? Optional.empty() : Optional.of(agent.name());
        return new ShelvesView.Row(
                redaction.clean(agent.id()),
                name.map(redaction::clean),
                level,
                note,
                redaction.clean(agent.file()),
                Optional.of(redaction.clean(agent.url())).filter(url -> url.startsWith(github.text() + "/")));
    }
}
