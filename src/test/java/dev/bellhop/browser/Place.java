package dev.bellhop.browser;

import com.microsoft.playwright.Page;
import dev.bellhop.Demonstrated;
import dev.bellhop.Fresh;
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
    DELIVERY("/deliveries", "tbody a[href^='/deliveries/']", "Delivery"),
    AT_GITHUB("/deliveries/at-github", "GitHub"),
    USAGE("/usage", "Usage"),
    AGENTS("/agents", "agents"),
    SETUP("/setup", "Set up"),
    SETUP_EVENTS("/setup/events", "How events arrive"),
    SETUP_APP("/setup/app", "The GitHub App"),
    SETUP_EXISTING("/setup/app/existing", "The GitHub App"),
    SETUP_INSTALLED("/setup/installed", "Where it is installed"),
    SETUP_AGENT("/setup/agent", "Who does the work"),
    SETUP_FORGET("/setup/forget/app", "The GitHub App"),
    FRESH_CLOSED(House.FRESH, "/setup", "Set up"),
    FRESH_SETUP(House.FRESH, "/setup", "Set up"),
    FRESH_GITHUB(House.FRESH, "/setup/github", "Which GitHub"),
    FRESH_APP(House.FRESH, "/setup/app", "The GitHub App"),
    FRESH_DRAFT(House.FRESH, "/setup/app", "The GitHub App") {
        @Override
        void open(Page page) {
            super.open(page);
            page.getByText("See what it may").click();
            page.getByText("Create it at GitHub").waitFor();
        }
    },
    FRESH_INSTALLED(House.FRESH, "/setup/installed", "Where it is installed"),
    FRESH_AGENT(House.FRESH, "/setup/agent", "Who does the work"),
    FRESH_TRY(House.FRESH, "/setup/try", "Try it"),
    DEMO("/demo", "Demo"),
    COMMENTS("/demo/comments", "comment"),
    NOWHERE("/nowhere", "Not Found");

    private final House house;
    private final String path;
    private final String link;
    private final String words;

    Place(String path, String words) {
        this(path, "", words);
    }

    /** Behind the first such link. */
    Place(String path, String link, String words) {
        this(path.startsWith("/demo") ? House.DEMONSTRATION : House.SERVED, path, link, words);
    }

    Place(House house, String path, String words) {
        this(house, path, "", words);
    }

    Place(House house, String path, String link, String words) {
        this.house = house;
        this.path = path;
        this.link = link;
        this.words = words;
    }

    /** In which house the place is. */
    enum House {
        SERVED,
        FRESH,
        DEMONSTRATION;

        Showroom open() {
            return switch (this) {
                case SERVED -> new Served();
                case FRESH -> new Fresh();
                case DEMONSTRATION -> new Demonstrated();
            };
        }
    }

    House house() {
        return house;
    }

    /** To the others nobody has to sign in, and some look otherwise to who did. */
    boolean isForTheOperator() {
        return this != WELCOME && this != LOGIN && this != FRESH_CLOSED;
    }

    String words() {
        return words;
    }

    /** Where its words are: all steps of the setup are under one heading. */
    String head() {
        return path.startsWith("/setup/") ? "h2#step" : "h1";
    }

    void open(Page page) {
        page.navigate(path);
        if (!link.isEmpty()) {
            page.navigate(page.locator(link).first().getAttribute("href"));
        }
    }
}
