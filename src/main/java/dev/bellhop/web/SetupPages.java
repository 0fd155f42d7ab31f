package dev.bellhop.web;

import dev.bellhop.engine.Fault;
import dev.bellhop.engine.Founding;
import dev.bellhop.engine.Lookout;
import dev.bellhop.engine.Whence;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The pages of the steps, with what is done and where it comes from. No secret is shown again. */
record SetupPages(Founding founding, Lookout lookout, String publicUrl) {

    /** What a page says, without the frame around it. */
    record Text(String title, String body) {}

    Text page(SetupStep step, String news, String body) {
        return new Text(
                "Set up Bellhop: " + step.title(),
                list(Optional.of(step)) + "<h2>" + step.title() + "</h2>\n" + news + body);
    }

    Text page(SetupStep step, String news, Stay stay) {
        return page(
                step,
                news,
                body(step, stay) + step.next().map(SetupPages::onwards).orElse(""));
    }

    Text overview() {
        String lead = """
                <p class="lead">Six steps to a GitHub App of your own. Each can be left and taken up again; no key has to be
                pasted, and nothing has to be started again.</p>
                """;
        return new Text("Set up Bellhop", lead + list(Optional.empty()) + goOn());
    }

    /** To the first step that is not done. */
    private String goOn() {
        SetupStep next = Arrays.stream(SetupStep.values())
                .filter(step -> !isDone(step))
                .findFirst()
                .orElse(SetupStep.PRACTICE);
        return "<p><a class=\"button first\" href=\"%s\">%s: %s</a></p>\n"
                .formatted(next.path(), next == SetupStep.GITHUB ? "Begin" : "Go on", next.title());
    }

    private String body(SetupStep step, Stay stay) {
        return switch (step) {
            case GITHUB -> github(stay);
            case EVENTS -> events();
            case APP -> app(stay);
            case INSTALLED -> installed();
            case AGENT -> agent();
            case PRACTICE -> practice();
        };
    }

    private String list(Optional<SetupStep> here) {
        return Arrays.stream(SetupStep.values())
                .map(step -> "<li><a href=\"%s\"%s>%s</a>%s</li>\n"
                        .formatted(
                                step.path(),
                                here.equals(Optional.of(step)) ? " aria-current=\"step\"" : "",
                                step.title(),
                                isDone(step) ? " <span>✓<span class=\"quiet\"> done</span></span>" : ""))
                .collect(Collectors.joining("", "<nav aria-label=\"Steps\"><ol>\n", "</ol></nav>\n"));
    }

    private boolean isDone(SetupStep step) {
        return switch (step) {
            case GITHUB -> founding.founded() || founding.whence("GITHUB_URL") != Whence.DEFAULT;
            case EVENTS -> founding.whence("BELLHOP_DELIVERY") != Whence.DEFAULT || outside("GITHUB_APP_ID");
            case APP -> founding.founded();
            case INSTALLED -> founding.founded() && !places().isEmpty();
            case AGENT ->
                founding.services().stream().anyMatch(service -> !service.startsWith("copilot"))
                        || founding.whence("COPILOT_USER_TOKEN") != Whence.DEFAULT
                        || founding.whence("GITHUB_CLIENT_ID") != Whence.DEFAULT;
            case PRACTICE -> false;
        };
    }

    /** GitHub's trouble is said on the step's own page. */
    private List<Lookout.Place> places() {
        try {
            return lookout.places();
        } catch (Fault _) {
            return List.of();
        }
    }

    private boolean outside(String name) {
        return SetupWords.outside(founding.whence(name));
    }

    private static String onwards(SetupStep next) {
        return "<p><a href=\"%s\">Next: %s</a></p>\n".formatted(next.path(), next.title());
    }

    private String github(Stay stay) {
        String address = outside("GITHUB_URL") || founding.founded()
                ? "<p>GitHub is at <strong>%s</strong>.</p>\n".formatted(Page.escaped(founding.github()))
                : """
                <p><label for="address">Where GitHub is: <code>github.com</code>, <code>NAME.ghe.com</code>, or the address
                of your GitHub Enterprise Server</label>
                <input id="address" name="address" value="%s" required maxlength="200" autocomplete="off"
                spellcheck="false"></p>
                """.formatted(Page.escaped(founding.github()));
        return "<p>%s</p>\n".formatted(SetupWords.whence("GITHUB_URL", founding.whence("GITHUB_URL")))
                + """
                <form method="post" action="/setup/github">
                %s<p><label for="organization">The organisation that the App is to belong to; nothing for your own
                account</label>
                <input id="organization" name="organization" value="%s" maxlength="39" autocomplete="off"
                spellcheck="false"></p>
                <p><button class="first">Take these</button></p>
                </form>
                """.formatted(address, Page.escaped(stay.organization()));
    }

    private String events() {
        String chosen = founding.pulls()
                ? "<p>Events are <strong>fetched</strong> from GitHub.</p>\n"
                : "<p>GitHub <strong>brings</strong> events to <code>%s/webhooks/github</code>.</p>\n"
                        .formatted(Page.escaped(publicUrl));
        return "<p>%s</p>\n".formatted(SetupWords.whence("BELLHOP_DELIVERY", founding.whence("BELLHOP_DELIVERY")))
                + chosen + """
                <p>This server believes that it is reached at <code>%s</code>. That is set with <code>PUBLIC_URL</code>, in the
                environment alone.</p>
                <form method="post" action="/setup/events">
                <p><button name="press" value="test">See whether that address leads here</button></p>
                """.formatted(Page.escaped(publicUrl))
                + (outside("BELLHOP_DELIVERY") ? "" : """
                        <p><button name="press" value="push">GitHub brings them: the address is open to GitHub</button></p>
                        <p><button name="press" value="pull">Fetch them: nobody reaches this server from outside</button></p>
                        """)
                + "</form>\n";
    }

    private String app(Stay stay) {
        String whence = "<p>%s</p>\n".formatted(SetupWords.whence("GITHUB_APP_ID", founding.whence("GITHUB_APP_ID")));
        if (founding.founded()) {
            return whence + "<p>This server has its GitHub App%s.</p>\n".formatted(card());
        }
        return whence
                + """
                <p>An App of your own is made at %s%s. GitHub shows what it may, and tells its secrets to this server alone.</p>
                <form method="post" action="/setup/app">
                <p><label for="name">Its name, of which there is only one at that GitHub</label>
                <input id="name" name="name" value="%s" required maxlength="34" autocomplete="off"></p>
                <p><button class="first">See what it may</button></p>
                </form>
                <p><a href="/setup/app/existing">I have an App already</a></p>
                """.formatted(
                        Page.escaped(founding.github()),
                        stay.organization().isEmpty()
                                ? ", for your own account"
                                : ", for the organisation <strong>" + Page.escaped(stay.organization()) + "</strong>",
                        Page.escaped(name(stay)));
    }

    private static String name(Stay stay) {
        String name = stay.organization().isEmpty() ? "Bellhop" : "Bellhop-" + stay.organization();
        return name.substring(0, Math.min(name.length(), 34));
    }

    private String card() {
        try {
            Lookout.Card card = lookout.card();
            return ": <a href=\"%s\">%s</a>".formatted(Page.escaped(card.page().toString()), Page.escaped(card.name()));
        } catch (Fault fault) {
            return ", but GitHub does not show it: " + Page.escaped(fault.words());
        }
    }

    private String installed() {
        if (!founding.founded()) {
            return "<p>First there must be <a href=\"/setup/app\">an App</a>.</p>\n";
        }
        try {
            String page = Page.escaped(lookout.card().page().toString());
            String list = lookout.places().stream()
                    .map(place -> "<li><strong>%s</strong>: %s</li>\n"
                            .formatted(
                                    Page.escaped(place.account()),
                                    Page.escaped(String.join(", ", place.repositories()))))
                    .collect(Collectors.joining());
            return (list.isEmpty() ? "<p>It is installed nowhere yet.</p>\n" : "<ul>\n" + list + "</ul>\n")
                    + """
                    <p><a href="%s/installations/new">Install it at GitHub</a></p>
                    <form method="get" action="/setup/installed"><p><button>Look again</button></p></form>
                    """.formatted(page);
        } catch (Fault fault) {
            return "<p>GitHub does not say where it is installed: %s</p>\n".formatted(Page.escaped(fault.words()));
        }
    }

    private String agent() {
        return """
                <h3>GitHub Copilot</h3>
                <p>Copilot works in the name of whoever asks. Each connects their account once, at
                <a href="/connect">Connect</a>; a token for everybody is set as <code>COPILOT_USER_TOKEN</code>, in the
                environment alone.</p>
                """
                + platform("Claude, in Anthropic's managed sessions", "anthropic", "ANTHROPIC_API_KEY")
                + platform("Qoder, in its cloud sessions", "qoder", "QODER_PAT");
    }

    private String platform(String title, String service, String name) {
        Whence whence = founding.whence(name);
        String head = "<h3>%s</h3>\n<p>%s</p>\n".formatted(title, SetupWords.whence(name, whence));
        return SetupWords.outside(whence) ? head : head + """
                <form method="post" action="/setup/agent">
                <input type="hidden" name="service" value="%1$s">
                <p><label for="%1$s">Key</label>
                <input id="%1$s" name="key" type="password" required maxlength="500" autocomplete="off"></p>
                <p><button name="press" value="test">Try it</button>
                <button name="press" value="keep">Try it and keep it</button></p>
                </form>
                """.formatted(service);
    }

    private String practice() {
        return """
                <p>Put the label <code>agent-fix</code> on an issue, or write <code>/agent fix</code> in a comment. Whoever may
                write to the repository may ask. Bellhop takes the label off, and says on the issue what happens.</p>
                <form method="post" action="/setup/try">
                <p><label for="repository">A repository to make an issue in for practice, as OWNER/REPO</label>
                <input id="repository" name="repository" required maxlength="201" autocomplete="off" spellcheck="false"></p>
                <p><button>Make the issue</button></p>
                </form>
                """;
    }
}
