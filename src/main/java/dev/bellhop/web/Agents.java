package dev.bellhop.web;

import dev.bellhop.web.CustomAgents.Entry;
import dev.bellhop.web.CustomAgents.Shown;
import dev.bellhop.web.CustomAgents.Source;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** {@code GET /agents}: the enterprise's custom agents, for the operator alone. Nothing can be changed here. */
final class Agents implements Handler {
    private static final String UNSET = """
            <p>To see an enterprise's custom agents, set <code>ENTERPRISE_TOKEN</code>, the token of one of its owners, and
            <code>BELLHOP_ENTERPRISE</code>, its short name, and start this server again.</p>""";
    private static final String NO_SOURCE = """
            <p>No organisation is set as the source of custom agents. An owner sets one with
            <code>./bellhop custom-agents set-source --organization NAME</code>.</p>""";

    private final OperatorsKey operator;
    private final Optional<CustomAgents> agents;
    private final String github;

    Agents(EdgeParts parts) {
        this.operator = new OperatorsKey(parts.operator());
        this.agents = parts.lobby().agents();
        this.github = Origin.of(parts.lobby().github()).text() + "/";
    }

    @Override
    public void handle(Context ctx) {
        operator.demand(ctx);
        new Page(
                        "Custom agents",
                        agents.map(CustomAgents::look).map(this::words).orElse(UNSET))
                .write(ctx);
    }

    private String words(Shown shown) {
        return switch (shown) {
            case Shown.Listed(Source source, List<Entry> all) ->
                words(source) + (all.isEmpty() ? "<p>There are none in it yet.</p>" : table(all));
            case Shown.NoSource _ -> NO_SOURCE;
            case Shown.Not(String why) -> "<p>They cannot be shown: <bdi>%s</bdi></p>".formatted(Page.escaped(why));
        };
    }

    private static String words(Source source) {
        return "<p>They come from the organisation " + named(source.organization())
                + (source.repository().isEmpty() ? "" : ", from the repository " + named(source.repository()))
                + (source.ruleset().isEmpty() ? "" : ", protected by the ruleset " + named(source.ruleset()))
                + ".</p>\n";
    }

    private static String named(String name) {
        return "<strong><bdi>" + Page.escaped(name) + "</bdi></strong>";
    }

    private String table(List<Entry> all) {
        return all.stream().map(this::row).collect(Collectors.joining("\n", """
                        <table>
                        <thead><tr><th>Agent<th>File</tr></thead>
                        <tbody>
                        """, "\n</tbody>\n</table>"));
    }

    private String row(Entry agent) {
        return "<tr><td><code>%s</code><br><bdi>%s</bdi><td>%s</tr>"
                .formatted(Page.escaped(agent.id()), Page.escaped(agent.name()), file(agent));
    }

    /** No link leads elsewhere than to GitHub, whatever we are told. */
    private String file(Entry agent) {
        String file = "<bdi>" + Page.escaped(agent.file()) + "</bdi>";
        return agent.url().startsWith(github) ? "<a href=\"" + Page.escaped(agent.url()) + "\">" + file + "</a>" : file;
    }
}
