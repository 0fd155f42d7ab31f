package dev.bellhop.web;

import dev.bellhop.engine.Check;
import dev.bellhop.engine.Fault;
import dev.bellhop.engine.Founding;
import dev.bellhop.engine.Lookout;
import dev.bellhop.run.RepoName;
import dev.bellhop.text.Secret;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the buttons of the setup do, and what is then said. */
record SetupActs(EdgeParts.Ground ground, Signature echoes) {
    private static final Logger LOG = LoggerFactory.getLogger(SetupActs.class);
    private static final Pattern ORGANISATION = Pattern.compile("([A-Za-z0-9][A-Za-z0-9-]{0,38})?");
    static final int LONGEST_NAME = 34;
    private static final Map<String, String> KEYS = Map.of("anthropic", "ANTHROPIC_API_KEY", "qoder", "QODER_PAT");

    News press(SetupStep step, Form form, boolean operator) {
        return guarded(() -> switch (step) {
            case GITHUB -> github(form);
            case EVENTS -> events(form);
            case AGENT -> agent(form, operator);
            case PRACTICE -> practice(form);
            case APP, INSTALLED -> News.bad("There is nothing to be done here.");
        });
    }

    /** With the organisation that was said, if it can be one. */
    static Stay owned(Stay stay, Form form) {
        String organization = form.field("organization");
        return ORGANISATION.matcher(organization).matches() ? stay.of(organization) : stay;
    }

    private News github(Form form) {
        if (!ORGANISATION.matcher(form.field("organization")).matches()) {
            return News.bad("That is not the name of an organisation.");
        }
        if (!form.has("address")) {
            return News.good("Taken.");
        }
        String address = form.field("address").replaceAll("/+$", "");
        return set("GITHUB_URL", new Secret(address.contains("://") ? address : "https://" + address));
    }

    private News events(Form form) {
        String press = form.field("press");
        return switch (press) {
            case "push", "pull" -> set("BELLHOP_DELIVERY", new Secret(press));
            case "test" -> {
                String asked = ground.chance().get().reveal();
                yield lookout().leadsHere(asked, echoes.of(asked))
                        ? News.good("That address leads here. Whether GitHub reaches it too, its first event tells.")
                        : News.bad(
                                "That address does not lead here. Set PUBLIC_URL right and start again, or have events fetched.");
            }
            default -> News.bad("There is nothing to be done here.");
        };
    }

    private News agent(Form form, boolean operator) {
        String service = form.field("service");
        Optional<String> name = Optional.ofNullable(KEYS.get(service));
        Secret key = new Secret(form.field("key"));
        if (name.isEmpty() || key.reveal().isEmpty()) {
            return News.bad("A key is needed.");
        }
        if (founding().founded()
                && !operator
                && new Sourced(name.get(), founding().whence(name.get())).isSet()) {
            return News.bad("A key that is set is replaced by the operator alone, once there is an App.");
        }
        Check.Result tried = lookout().tried(service, key);
        boolean good = tried.holds() && tried.state() != Check.State.SKIP;
        String found = tried.action().isEmpty() ? tried.why() : tried.why() + " What to do: " + tried.action();
        if (!good || !form.field("press").equals("keep")) {
            return new News(good, found);
        }
        News kept = set(name.get(), key);
        return kept.well() && tried.state() == Check.State.WARN ? News.good(kept.words() + " " + found) : kept;
    }

    private News practice(Form form) {
        return RepoName.read(form.field("repository"))
                .map(repository ->
                        News.good("The issue is there: " + lookout().practise(repository) + " " + SetupWords.TRY))
                .orElseGet(() -> News.bad("A repository is called OWNER/REPO."));
    }

    private News set(String name, Secret value) {
        return founding()
                .set(name, value)
                .map(wrong -> News.bad(wrong))
                .orElseGet(() -> done("Taken, and in use from now on.", "Taken."));
    }

    Optional<String> unfit(String name) {
        if (founding().founded()) {
            return Optional.of("This server has its App already.");
        }
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            return Optional.of("A name has 1 to 34 characters.");
        }
        return Stream.of("GITHUB_CLIENT_ID", "GITHUB_CLIENT_SECRET")
                .filter(one -> new Sourced(one, founding().whence(one)).isOutside())
                .findFirst()
                .map(one -> one
                        + " is set in the environment, and would be taken for the new App's. Take it out there first.");
    }

    /** Where the browser sends what the App is to be. */
    String target(Stay stay, Secret state) {
        String whose = stay.organization().isEmpty() ? "" : "/organizations/" + stay.organization();
        return founding().github() + whose + "/settings/apps/new?state="
                + URLEncoder.encode(state.reveal(), StandardCharsets.UTF_8);
    }

    News found(String code) {
        if (!code.matches("[A-Za-z0-9_-]{1,200}")) {
            return News.bad("GitHub sent no code. Nothing was taken over.");
        }
        try {
            return founding()
                    .found(new Secret(code))
                    .map(wrong -> News.bad(wrong + " Nothing was taken over." + SetupWords.LOST))
                    .orElseGet(() -> done(SetupWords.FOUNDED, "The App is made."));
        } catch (Fault fault) {
            LOG.warn("GitHub did not tell the App's secrets: {}", fault.why());
            return News.bad("GitHub did not tell the App's secrets. " + fault.words() + SetupWords.LOST);
        } catch (RuntimeException e) {
            LOG.error("The App's secrets could not be stored", e);
            return News.bad(SetupWords.UNSTORED + SetupWords.LOST);
        }
    }

    News adopt(Form form, boolean instead) {
        Founding.Papers papers = new Founding.Papers(
                form.field("id"),
                new Secret(form.field("key")),
                new Secret(form.field("secret")),
                form.field("client-id"),
                new Secret(form.field("client-secret")));
        return guarded(() -> founding()
                .adopt(papers, instead)
                .map(News::bad)
                .orElseGet(
                        () -> done("GitHub takes the key. All of it is stored and in use.", "GitHub takes the key.")));
    }

    News forget(Keeping what) {
        return founding()
                .forget(Set.copyOf(what.names()))
                .map(News::bad)
                .orElseGet(() -> done("It is forgotten here, and not in use any more.", "It is forgotten here."));
    }

    private News done(String inUse, String stored) {
        return News.good(founding().settled() ? inUse : stored + SetupWords.BEHIND);
    }

    private static News guarded(Supplier<News> act) {
        try {
            return act.get();
        } catch (Fault fault) {
            LOG.warn("A step of the setup failed: {}", fault.why());
            return News.bad(fault.words());
        }
    }

    private Founding founding() {
        return ground.founding();
    }

    private Lookout lookout() {
        return ground.lookout();
    }
}
