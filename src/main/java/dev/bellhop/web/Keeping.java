package dev.bellhop.web;

import java.util.List;

/** What is kept of what was set here, and can be forgotten as a whole. */
enum Keeping {
    APP(
            SetupStep.APP,
            "app",
            "the GitHub App",
            "Webhooks are answered with 503 until there is an App again, and what is under way stands still. The App stays at"
                    + " GitHub, with all that it may: delete it there, or its keys go on being good."),
    ANTHROPIC(SetupStep.AGENT, "anthropic", "the key of Anthropic's", Keeping.KEY),
    QODER(SetupStep.AGENT, "qoder", "the key of Qoder's", Keeping.KEY);

    private static final String KEY =
            "No session is begun with it or looked at any more. It stays good at the platform: revoke it there.";

    private final SetupStep step;
    private final String word;
    private final String title;
    private final String consequence;

    Keeping(SetupStep step, String word, String title, String consequence) {
        this.step = step;
        this.word = word;
        this.title = title;
        this.consequence = consequence;
    }

    SetupStep step() {
        return step;
    }

    String title() {
        return title;
    }

    String consequence() {
        return consequence;
    }

    String path() {
        return "/setup/forget/" + word;
    }

    List<String> names() {
        return switch (this) {
            case APP ->
                List.of(
                        "GITHUB_APP_ID",
                        "GITHUB_PRIVATE_KEY",
                        "GITHUB_WEBHOOK_SECRET",
                        "GITHUB_CLIENT_ID",
                        "GITHUB_CLIENT_SECRET");
            case ANTHROPIC -> List.of("ANTHROPIC_API_KEY");
            case QODER -> List.of("QODER_PAT");
        };
    }
}
