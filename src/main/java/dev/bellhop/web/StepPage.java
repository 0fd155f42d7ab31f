package dev.bellhop.web;

import dev.bellhop.engine.Founding;
import dev.bellhop.engine.Lookout;
import java.util.List;
import java.util.Optional;

/** What the page of a step is told. No secret is shown again. */
sealed interface StepPage {

    /** The template that it is written in. */
    String template();

    /** Fixed where it cannot be changed any more, or not here. */
    record Github(Sourced setting, String address, boolean fixed, String organization) implements StepPage {
        @Override
        public String template() {
            return "setup-github";
        }
    }

    record Events(Sourced setting, boolean pulls, String publicUrl) implements StepPage {
        @Override
        public String template() {
            return "setup-events";
        }
    }

    /** While there is none. */
    record App(List<Sourced> settings, String github, String organization, String name) implements StepPage {
        public App {
            settings = List.copyOf(settings);
        }

        @Override
        public String template() {
            return "setup-app";
        }
    }

    /** What is asked of GitHub, and where the browser brings it. */
    record Draft(Founding.Draft draft, String target) implements StepPage {
        @Override
        public String template() {
            return "setup-draft";
        }
    }

    /** The form for an App that there is already. */
    record Existing() implements StepPage {
        @Override
        public String template() {
            return "setup-existing";
        }
    }

    /** The trouble is why GitHub shows no card. */
    record Founded(List<Sourced> settings, Optional<Lookout.Card> card, String trouble) implements StepPage {
        public Founded {
            settings = List.copyOf(settings);
        }

        @Override
        public String template() {
            return "setup-founded";
        }

        Keeping kept() {
            return Keeping.APP;
        }

        /** The first of the settings says which App it is. */
        boolean isOurs() {
            return settings.getFirst().isOurs();
        }
    }

    /** Whether somebody means it, and where each of the settings comes from. */
    record Forget(Keeping what, List<Sourced> settings) implements StepPage {
        public Forget {
            settings = List.copyOf(settings);
        }

        @Override
        public String template() {
            return "setup-forget";
        }
    }

    record Installed(boolean founded, Optional<Lookout.Card> card, List<Lookout.Place> places, String trouble)
            implements StepPage {
        public Installed {
            places = List.copyOf(places);
        }

        @Override
        public String template() {
            return "setup-installed";
        }

        String install() {
            return card.map(one -> one.page() + "/installations/new").orElse("");
        }
    }

    /** A platform that takes keys. */
    record Platform(String title, String service, Sourced setting, Keeping kept) {}

    /** And the token with which Copilot works for everybody. */
    record Agent(Sourced everybodys, List<Platform> platforms) implements StepPage {
        public Agent {
            platforms = List.copyOf(platforms);
        }

        @Override
        public String template() {
            return "setup-agent";
        }
    }

    record Practice(List<String> repositories) implements StepPage {
        public Practice {
            repositories = List.copyOf(repositories);
        }

        @Override
        public String template() {
            return "setup-practice";
        }
    }
}
