package dev.bellhop.demo;

import java.util.List;

/** The checks of a commit on the page of its pull request. */
final class CheckLines {
    private CheckLines() {}

    static String html(Repository repository, String sha) {
        List<CheckRun> runs =
                repository.checks.stream().filter(run -> run.sha.equals(sha)).toList();
        StringBuilder html = new StringBuilder();
        for (CheckRun run : runs) {
            String state = run.conclusion.orElse(run.status).replace('_', ' ');
            html.append("<p class=\"check\">Check <strong>")
                    .append(Markdown.escape(run.name))
                    .append("</strong> <span class=\"chip ")
                    .append(look(run))
                    .append("\">")
                    .append(state)
                    .append("</span></p>");
        }
        return html.toString();
    }

    private static String look(CheckRun run) {
        return run.conclusion
                .map(end -> end.equals("success") || end.equals("neutral") || end.equals("skipped") ? "good" : "bad")
                .orElse("busy");
    }
}
