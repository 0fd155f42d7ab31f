package dev.bellhop.web;

import dev.bellhop.engine.Fault;
import dev.bellhop.engine.Founding;
import dev.bellhop.engine.Lookout;
import dev.bellhop.engine.Whence;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/** What the pages of the steps are told, as things are. */
record SetupPages(Founding founding, Sights sights, BooleanSupplier connected, String publicUrl) {

    /** What is to be seen at GitHub. */
    record Sights(Lookout lookout, Whereabouts whereabouts) {}

    Steps steps(Optional<SetupStep> here, News news) {
        return new Steps(
                here, Arrays.stream(SetupStep.values()).filter(this::isDone).collect(Collectors.toSet()), news);
    }

    StepPage page(SetupStep step, Stay stay) {
        return switch (step) {
            case GITHUB -> github(stay);
            case EVENTS -> new StepPage.Events(sourced("BELLHOP_DELIVERY"), founding.pulls(), publicUrl);
            case APP -> founding.founded() ? founded() : app(stay);
            case INSTALLED -> installed();
            case AGENT -> agent();
            case PRACTICE -> practice();
        };
    }

    StepPage forget(Keeping what) {
        return new StepPage.Forget(what, sourced(what));
    }

    private boolean isDone(SetupStep step) {
        return switch (step) {
            case GITHUB -> founding.founded() || sourced("GITHUB_URL").isSet();
            case EVENTS ->
                sourced("BELLHOP_DELIVERY").isSet() || sourced("GITHUB_APP_ID").isOutside();
            case APP -> founding.founded();
            case INSTALLED -> founding.founded() && !places().isEmpty();
            case AGENT ->
                founding.services().stream().anyMatch(service -> !service.startsWith("copilot"))
                        || sourced("COPILOT_USER_TOKEN").isSet()
                        || connected.getAsBoolean();
            case PRACTICE -> false;
        };
    }

    private StepPage github(Stay stay) {
        Sourced setting = sourced("GITHUB_URL");
        return new StepPage.Github(
                setting, founding.github(), setting.isOutside() || founding.founded(), stay.organization());
    }

    /** Of what is missing with the App its id is enough. */
    private StepPage app(Stay stay) {
        List<Sourced> settings = sourced(Keeping.APP).stream()
                .filter(one -> one.isSet() || one.name().equals("GITHUB_APP_ID"))
                .toList();
        return new StepPage.App(settings, founding.github(), stay.organization(), name(stay));
    }

    private static String name(Stay stay) {
        String name = stay.organization().isEmpty() ? "Bellhop" : "Bellhop-" + stay.organization();
        return name.substring(0, Math.min(name.length(), SetupActs.LONGEST_NAME));
    }

    private StepPage founded() {
        List<Sourced> settings = sourced(Keeping.APP);
        try {
            return new StepPage.Founded(settings, Optional.of(sights.lookout().card()), "");
        } catch (Fault fault) {
            return new StepPage.Founded(settings, Optional.empty(), fault.words());
        }
    }

    private StepPage installed() {
        if (!founding.founded()) {
            return new StepPage.Installed(false, Optional.empty(), List.of(), "");
        }
        try {
            return new StepPage.Installed(
                    true,
                    Optional.of(sights.lookout().card()),
                    sights.whereabouts().asked(),
                    "");
        } catch (Fault fault) {
            return new StepPage.Installed(true, Optional.empty(), List.of(), fault.words());
        }
    }

    private StepPage agent() {
        return new StepPage.Agent(
                sourced("COPILOT_USER_TOKEN"),
                List.of(
                        new StepPage.Platform(
                                "Claude, in Anthropic's managed sessions",
                                "anthropic",
                                sourced("ANTHROPIC_API_KEY"),
                                Keeping.ANTHROPIC),
                        new StepPage.Platform(
                                "Qoder, in its cloud sessions", "qoder", sourced("QODER_PAT"), Keeping.QODER)));
    }

    private StepPage practice() {
        return new StepPage.Practice(places().stream()
                .flatMap(place -> place.repositories().stream())
                .toList());
    }

    /** GitHub's trouble is said on the step's own page. */
    private List<Lookout.Place> places() {
        try {
            return founding.founded() ? sights.whereabouts().known() : List.of();
        } catch (Fault _) {
            return List.of();
        }
    }

    private List<Sourced> sourced(Keeping what) {
        return what.names().stream().map(this::sourced).toList();
    }

    private Sourced sourced(String name) {
        Whence whence = founding.whence(name);
        return new Sourced(name, whence);
    }
}
