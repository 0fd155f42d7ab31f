package dev.bellhop.demo;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
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
    private final Place place;
    private final Buttons buttons;
    private final StringBuilder html = new StringBuilder();

    /** The level of the issue's own heading, what addresses of other pages begin with, and what makes HTML of words. */
    record Place(int level, String base, UnaryOperator<String> markdown) {
        static final Place ALONE = new Place(1, "", Markdown::html);
    }

    Page(Ground ground, Issue issue, Place place) {
        this.ground = ground;
        this.issue = issue;
        this.place = place;
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
        part();
        if (issue.pull.isEmpty()) {
            html.append(buttons.talk());
        }
        return html.append("</main></body></html>").toString();
    }

    /** For a page that has all else itself. */
    String part() {
        head();
        said(issue.by, issue.body, issue.reactions);
        for (Comment comment : issue.comments) {
            said(comment.by, comment.body, comment.reactions);
        }
        pulls(issue).forEach(this::pull);
        issue.pull.ifPresent(this::work);
        return html.toString();
    }

    private void head() {
        html.append("<header><p class=\"where\">")
                .append(text(issue.repository.fullName()))
                .append("</p>")
                .append(heading(0, text(issue.title) + " <span class=\"number\">#" + issue.number + "</span>"))
                .append("<p class=\"facts\">");
        chip(state(issue), state(issue));
        issue.labels.values().forEach(label -> chip("label", label.name()));
        issue.assignees.forEach(account -> chip("assignee", "assigned to " + account.login()));
        html.append("</p></header>");
        if (issue.pull.isEmpty() && issue.isOpen() && !Offer.anyOn(issue)) {
            html.append(buttons.offers());
        }
    }

    private void said(Hand by, String body, List<Reaction> reactions) {
        boolean bot = by.who().kind() == Account.Kind.BOT;
        String writer = text(by.who().login()) + (bot ? " <span class=\"chip\">bot</span>" : "");
        html.append("<article>")
                .append(heading(1, writer))
                .append("<p class=\"when\">")
                .append(time(by.at()))
                .append("</p><div class=\"body\">")
                .append(place.markdown().apply(body))
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
        String link = "<a href=\"" + text(path(pull)) + "\">" + text(pull.title) + " #" + pull.number + "</a>";
        html.append("<section class=\"pull\">")
                .append(heading(1, link))
                .append("<p>Pull request by ")
                .append(text(pull.by.who().login()))
                .append(' ');
        chip(state(pull), state(pull));
        html.append("</p>");
        pull.pull.ifPresent(this::work);
        if (pull.isOpen()) {
            html.append(buttons.first("merge", "Merge the pull request"))
                    .append(buttons.other("close", "Close it unmerged"));
        }
        html.append("</section>");
    }

    private void work(Pull pull) {
        html.append(CheckLines.html(issue.repository, pull.sha));
        pull.files(issue.repository.code).forEach(file -> html.append(Difference.html(file)));
    }

    private String heading(int below, String words) {
        String tag = "h" + (place.level() + below);
        return "<" + tag + ">" + words + "</" + tag + ">";
    }

    private void chip(String kind, String words) {
        html.append("<span class=\"chip ")
                .append(kind)
                .append("\">")
                .append(text(words))
                .append("</span> ");
    }

    private String path(Issue other) {
        return place.base()
                + ground.shapes
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
