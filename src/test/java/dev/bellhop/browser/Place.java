package dev.bellhop.browser;

import com.microsoft.playwright.Page;
import dev.bellhop.Demonstrated;
import dev.bellhop.Served;
import dev.bellhop.Showroom;

/** All that people can look at, and the words at its head. */
enum Place {
    WELCOME("/", "Bellhop"),
    LOGIN("/login", "Sign in"),
    RUNS("/runs", "Runs"),
    RUN("/octo-org/hello/issues/1", "Fix the typo in README"),
    COMMANDS("/commands", "Commands"),
    CONNECT("/connect", "Connect"),
    DOCTOR("/doctor", "Doctor"),
    DELIVERIES("/deliveries", "Deliveries"),
    DELIVERY("/deliveries", "tbody a[href^='/deliveries/']", "pull_request"),
    AT_GITHUB("/deliveries/at-github", "GitHub"),
    USAGE("/usage", "Usage"),
    AGENTS("/agents", "agents"),
    SETUP("/setup", "Set up"),
    SETUP_EVENTS("/setup/events", "Set up"),
    SETUP_EXISTING("/setup/app/existing", "Set up"),
    SETUP_AGENT("/setup/agent", "Set up"),
    SETUP_FORGET("/setup/forget/app", "Set up"),
    DEMO("/demo", "Demo"),
    COMMENTS("/demo/comments", "comment"),
    NOWHERE("/nowhere", "Not Found");

    private final String path;
    private final String link;
    private final String words;

    Place(String path, String words) {
        this(path, "", words);
    }

    /** Behind the first such link. */
    Place(String path, String link, String words) {
        this.path = path;
        this.link = link;
        this.words = words;
    }

    /** In which house the place is. */
    enum House {
        SERVED,
        DEMONSTRATION;

        Showroom open() {
            return switch (this) {
                case SERVED -> new Served();
                case DEMONSTRATION -> new Demonstrated();
            };
        }
    }

    House house() {
        return path.startsWith("/demo") ? House.DEMONSTRATION : House.SERVED;
    }

    /** To the others nobody has to sign in, and some look otherwise to who did. */
    boolean isForTheOperator() {
        return this != WELCOME && this != LOGIN;
    }

    String words() {
        return words;
    }

    void open(Page page) {
        page.navigate(path);
        if (!link.isEmpty()) {
            page.navigate(page.locator(link).first().getAttribute("href"));
        }
    }
}
