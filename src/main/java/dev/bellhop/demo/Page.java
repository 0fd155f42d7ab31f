package dev.bellhop.demo;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The page of one issue or pull request. */
final class Page {
    private static final Map<String, String> FACES = Map.of(
            "+1",
            "👍",
            "-1",
            "👎",
            "laugh",
            "😄",
            "confused",
            "😕",
            "heart",
            "❤️",
            "hooray",
            "🎉",
            "rocket",
            "🚀",
            "eyes",
            "👀");
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm:ss 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Ground ground;
    private final Issue issue;
    private final Buttons buttons;
    private final StringBuilder html = new StringBuilder();

    Page(Ground ground, Issue issue) {
        this.ground = ground;
        this.issue = issue;
        this.buttons = new Buttons(issue);
    }

    /** The pull requests that say that they close the issue. */
    static List<Issue> pulls(Issue issue) {
        Pattern closing = Pattern.compile("\\bFixes #" + issue.number + "\\b");
        return issue.repository.issues.values().stream()
                .filter(one -> one.pull.isPresent() && closing.matcher(one.body).find())
                .toList();
    }

    String html() {
        String title = issue.title + " · " + issue.repository.fullName() + " #" + issue.number;
        html.append("<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\">")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
                .append("<meta name=\"color-scheme\" content=\"light dark\">")
                .append("<title>Demo: ")
                .append(text(title))
                .append("</title>")
                .append("<link rel=\"stylesheet\" href=\"/demo.css\"><script src=\"/demo.js\" defer></script>")
                .append("<noscript><meta http-equiv=\"refresh\" content=\"3\"></noscript></head><body>")
                .append("<p class=\"banner\"><strong>DEMO</strong> A demonstration; nothing leaves this machine.</p>")
                .append("<main id=\"main\">");
        head();
        said(issue.by, issue.body, issue.reactions);
        for (Comment comment : issue.comments) {
            said(comment.by, comment.body, comment.reactions);
        }
        pulls(issue).forEach(this::pull);
        if (issue.pull.isEmpty()) {
            html.append(buttons.talk());
        }
        return html.append("</main></body></html>").toString();
    }

    private void head() {
        html.append("<header><p class=\"where\">")
                .append(text(issue.repository.fullName()))
                .append("</p><h1>")
                .append(text(issue.title))
                .append(" <span class=\"number\">#")
                .append(issue.number)
                .append("</span></h1><p class=\"facts\">");
        chip(state(issue), state(issue));
        issue.labels.values().forEach(label -> chip("label", label.name()));
        issue.assignees.forEach(account -> chip("assignee", "assigned to " + account.login()));
        html.append("</p></header>");
        if (issue.pull.isEmpty() && issue.isOpen() && !Offer.anyOn(issue)) {
            html.append(buttons.offers());
        }
    }

    private void said(Hand by, String body, List<Reaction> reactions) {
        html.append("<article><h2>").append(text(by.who().login()));
        if (by.who().kind() == Account.Kind.BOT) {
            html.append(" <span class=\"chip\">bot</span>");
        }
        html.append("</h2><p class=\"when\">")
                .append(time(by.at()))
                .append("</p><div class=\"body\">")
                .append(Markdown.html(body))
                .append("</div>");
        reactions(reactions);
        html.append("</article>");
    }

    private void reactions(List<Reaction> reactions) {
        Map<String, List<String>> people = new TreeMap<>();
        for (Reaction one : reactions) {
            people.computeIfAbsent(one.content(), key -> new ArrayList<>())
                    .add(one.who().login());
        }
        people.forEach((content, who) -> html.append("<p class=\"reaction\"><span aria-hidden=\"true\">")
                .append(FACES.getOrDefault(content, ""))
                .append("</span> <span class=\"unseen\">")
                .append(text(content))
                .append(" from </span>")
                .append(text(String.join(", ", who)))
                .append("</p>"));
    }

    private void pull(Issue pull) {
        html.append("<section class=\"pull\" aria-labelledby=\"pull-")
                .append(pull.number)
                .append("\"><h2 id=\"pull-")
                .append(pull.number)
                .append("\"><a href=\"")
                .append(text(path(pull)))
                .append("\">")
                .append(text(pull.title))
                .append(" #")
                .append(pull.number)
                .append("</a></h2><p>Pull request by ")
                .append(text(pull.by.who().login()))
                .append(' ');
        chip(state(pull), state(pull));
        html.append("</p>");
        if (pull.isOpen()) {
            html.append(buttons.first("merge", "Merge the pull request"))
                    .append(buttons.other("close", "Close it unmerged"));
        }
        html.append("</section>");
    }

    private void chip(String kind, String words) {
        html.append("<span class=\"chip ")
                .append(kind)
                .append("\">")
                .append(text(words))
                .append("</span> ");
    }

    private String path(Issue other) {
        return ground.shapes
                .links
                .page(other)
                .substring(ground.shapes.links.web().length());
    }

    private static String state(Issue issue) {
        if (issue.pull.isEmpty()) {
            return issue.isOpen() ? "open" : "closed";
        }
        Pull pull = issue.pull.get();
        return pull.merged.isPresent() ? "merged" : !issue.isOpen() ? "closed" : pull.draft ? "draft" : "open";
    }

    private static String time(Instant at) {
        return "<time datetime=\"" + at + "\">" + CLOCK.format(at) + "</time>";
    }

    private static String text(String text) {
        return Markdown.escape(text);
    }
}
