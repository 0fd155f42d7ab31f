package dev.bellhop.web;

import dev.bellhop.engine.Whence;

/** What the pages of the setup say that does not depend on what is set. */
final class SetupWords {
    static final String DONE =
            "<p>This server has its GitHub App. Put the label <code>agent-fix</code> on an issue to begin.</p>";

    static final String STRANGER = """
            <p>This server has no GitHub App yet, so it believes no webhook and answers each with 503.</p>
            <p>To set it up, open the address in its log that begins with <code>Setup:</code>. It is good for half an hour
            and for one browser; every start writes a new one.</p>
            <p>Or set <code>GITHUB_APP_ID</code>, <code>GITHUB_PRIVATE_KEY</code> and <code>GITHUB_WEBHOOK_SECRET</code> in its
            environment, and start it again.</p>
            """;

    static final String ENTER = """
            <p>The operator can also <a href="/login?back=/setup">sign in</a> and set it up.</p>
            """;

    static final String USED =
            "This address was used already, by one browser. Use that one, sign in as the operator, or start the server"
                    + " again: its log then has a new address.";
    static final String LATE =
            "This address was good for half an hour, and that is over. There is a new one in the log.";
    static final String UNKNOWN =
            "This address is not the one in the log: the newest line that begins with Setup: counts.";

    static final String NOT_BEGUN =
            "This way back did not begin in this browser, was used already, or the server was started again meanwhile. Nothing"
                    + " was taken over.";
    static final String TOO_LATE = "That took longer than ten minutes. Nothing was taken over.";
    static final String LOST =
            " If GitHub has made an App already, its secrets were told once and are lost here: delete that App on its page at"
                    + " GitHub and create it again, or make a new private key and webhook secret there and bring them as an App"
                    + " that you have already.";
    static final String FOUNDED = "The App is made, its secrets are stored and in use. Install it where it is to work.";

    private SetupWords() {}

    /** Nothing, where nothing has just happened. */
    static String news(String words) {
        return words.isEmpty() ? "" : "<p role=\"status\"><strong>" + Page.escaped(words) + "</strong></p>\n";
    }

    static String whence(String name, Whence whence) {
        String words = switch (whence) {
            case ENVIRONMENT -> "set in the environment, which wins; it is changed there";
            case FILE -> "set by a file that the environment names, which wins; it is changed there";
            case SETUP -> "set here";
            case DEFAULT -> "not set";
        };
        return "<span class=\"quiet\"><code>%s</code>: %s</span>".formatted(name, words);
    }

    static boolean outside(Whence whence) {
        return whence == Whence.ENVIRONMENT || whence == Whence.FILE;
    }
}
