package dev.bellhop.web;

import dev.bellhop.run.AgentSource;
import dev.bellhop.run.AgentWords;
import dev.bellhop.run.CustomAgent;
import dev.bellhop.run.RepoName;
import dev.bellhop.run.Shelves;
import dev.bellhop.text.Redaction;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What is said about custom agents, and the three forms. */
record AgentsPage(Origin github, Redaction redaction) {
    static final String UNSET = """
            <h2>Of the enterprise</h2>
            <p>To see and to set an enterprise's custom agents, set <code>ENTERPRISE_TOKEN</code>, the token of one of its
            owners, and <code>BELLHOP_ENTERPRISE</code>, its short name, and start this server again.</p>
            """;
    static final String NO_APP = """
            <h2>Of a repository</h2>
            <p>A repository's custom agents are read as the App, and there are no credentials of one yet. What to do is at
            <a href="/setup">Setup</a>.</p>
            """;

    private static final String FORMS = """
            <form method="post" action="/agents/set-source">
            <p><label for="organization">Organisation that the agents are to come from, by its login or id</label>
            <input id="organization" name="organization" required maxlength="100" autocomplete="off" spellcheck="false"></p>
            <p><label><input type="checkbox" name="no-ruleset"> Do not have GitHub protect the files by a
            ruleset</label></p>
            <p><button>Set the source</button></p>
            </form>
            <form method="post" action="/agents/delete-source">
            <p><button>Delete the source</button><br><span class="quiet">No file is removed.</span></p>
            </form>
            """;

    /** Nothing, where nothing has just happened. */
    String news(String words) {
        return words.isEmpty() ? "" : "<p role=\"status\"><strong>" + safe(words) + "</strong></p>\n";
    }

    String enterprise(String list) {
        return "<h2>Of the enterprise</h2>\n" + list + FORMS;
    }

    String source(Optional<AgentSource> source) {
        return said(AgentWords.source(source));
    }

    String list(Optional<List<CustomAgent>> agents) {
        List<CustomAgent> all = agents.orElse(List.of());
        return all.isEmpty() ? said(AgentWords.EMPTY) : table("<th>Agent<th>File", all, this::row);
    }

    String repository(String asked, String list) {
        return """
                <h2>Of a repository</h2>
                <form method="get" action="/agents">
                <p><label for="repo">Repository, as OWNER/REPO</label>
                <input id="repo" name="repo" value="%s" required maxlength="201" autocomplete="off" spellcheck="false"></p>
                <p><button>List its agents</button></p>
                </form>
                %s""".formatted(Page.escaped(asked), list);
    }

    String beside(RepoName repo, Shelves shelves) {
        List<Shelves.Found> all = shelves.found();
        String unread = AgentWords.unread(shelves.unread());
        return (all.isEmpty() ? said(AgentWords.none(repo)) : table("<th>Agent<th>Comes from<th>File", all, this::row))
                + (unread.isEmpty() ? "" : said(unread));
    }

    String said(String words) {
        return "<p>" + safe(words) + "</p>\n";
    }

    private static <T> String table(String head, List<T> all, Function<T, String> row) {
        return all.stream()
                .map(row)
                .collect(Collectors.joining(
                        "\n", "<table>\n<thead><tr>" + head + "</tr></thead>\n<tbody>\n", "\n</tbody>\n</table>\n"));
    }

    private String row(CustomAgent agent) {
        return "<tr><td>%s<td>%s</tr>".formatted(called(agent), file(agent));
    }

    private String row(Shelves.Found found) {
        String note = AgentWords.note(found);
        return "<tr><td>%s<td>%s%s<td>%s</tr>"
                .formatted(
                        called(found.agent()),
                        AgentWords.level(found.level()),
                        note.isEmpty() ? "" : "<br><span class=\"quiet\">" + Page.escaped(note) + "</span>",
                        file(found.agent()));
    }

    private String called(CustomAgent agent) {
        String id = "<code>" + safe(agent.id()) + "</code>";
        return agent.name().equals(agent.id()) ? id : id + "<br>" + safe(agent.name());
    }

    /** No link leads elsewhere than to GitHub, whatever we are told. */
    private String file(CustomAgent agent) {
        String url = redaction.clean(agent.url());
        return url.startsWith(github.text() + "/")
                ? "<a href=\"" + Page.escaped(url) + "\">" + safe(agent.file()) + "</a>"
                : safe(agent.file());
    }

    private String safe(String text) {
        return "<bdi>" + Page.escaped(redaction.clean(text)) + "</bdi>";
    }
}
