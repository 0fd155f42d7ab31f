package dev.bellhop.web;

import dev.bellhop.engine.Connections.Ended;
import dev.bellhop.run.Person;

/** What is said about connections, and the two buttons. */
final class ConnectPage {
    static final String UNKNOWN =
            "This browser is not known here any more, so nothing was ended. Connect again to be known, then disconnect.";

    private static final String WHAT = """
            <p>Bellhop has Copilot assigned, and tasks started, in your name, for what you ask, and for nobody else.</p>
            <p>The connection reaches the repositories where this GitHub App is installed and that you can write, and no
            others. It ends any time: here, or in your settings at GitHub, under Applications.</p>
            """;

    private static final String BEGIN = """
            <form method="post" action="/connect"><button class="first">Connect your GitHub account</button></form>
            """;

    private static final String AGAIN = """
            <form method="post" action="/connect"><button>Connect again</button></form>
            """;

    private static final String END = """
            <form method="post" action="/connect/disconnect"><button>Disconnect</button></form>
            """;

    private static final String CLOSED = """
            <p>No account can be connected yet. The operator has to set <code>GITHUB_CLIENT_ID</code> and
            <code>GITHUB_CLIENT_SECRET</code> beside the App's other credentials, and start this server again.</p>
            """;

    private ConnectPage() {}

    /** What a page says, whoever reads it. */
    record Letter(String title, String body) {}

    static Letter closed() {
        return titled(WHAT + CLOSED);
    }

    static Letter invitation(String said) {
        return titled(said + WHAT + BEGIN + """
                <p class="quiet">Connected before? Connect again to see it or to end it.</p>
                """);
    }

    static Letter connected(Person person) {
        return yours(whose(person) + "<p>What you asked goes on by itself.</p>\n" + WHAT + END);
    }

    static Letter known(String said, Person person) {
        return yours(said + whose(person) + WHAT + END);
    }

    private static String whose(Person person) {
        return "<p>You are connected as <strong><bdi>%s</bdi></strong>.</p>\n".formatted(Page.escaped(person.login()));
    }

    /** What has just happened. */
    static String news(String words) {
        return "<p><strong>" + Page.escaped(words) + "</strong></p>\n";
    }

    static Letter ended(String words) {
        return yours(news(words) + AGAIN);
    }

    static String words(Ended ended) {
        return switch (ended) {
            case BOTH -> "Your account is disconnected, here and at GitHub.";
            case HERE -> "Your account is disconnected. GitHub knew nothing of the connection any more.";
            case UNCONFIRMED ->
                "Your account is disconnected here. GitHub did not answer, so its side may still stand: end it there,"
                        + " in your settings under Applications.";
            case NOT_CONNECTED -> "Your account was not connected, so there was nothing to end.";
        };
    }

    private static Letter titled(String body) {
        return new Letter("Connect your GitHub account", body);
    }

    private static Letter yours(String body) {
        return new Letter("Your GitHub account", body);
    }
}
