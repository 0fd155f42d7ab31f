package dev.bellhop;

import dev.bellhop.engine.Check;
import dev.bellhop.http.Client;
import dev.bellhop.http.HostClock;
import dev.bellhop.http.Logged;
import dev.bellhop.rules.Setting;
import dev.bellhop.rules.Verdict;
import dev.bellhop.session.Anthropic;
import dev.bellhop.session.Checkup;
import dev.bellhop.session.Dialect;
import dev.bellhop.session.Qoder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The doctor at the platforms of managed sessions. Where somebody brings a key, a model that lacks is no fault of it. */
record PlatformChecks(Settings settings, Github.Street street, Check.State lacking) {

    List<Check> all() {
        Platforms platforms = settings.platforms();
        return List.of(
                one(platforms.anthropic(), Platforms.ANTHROPIC_KEY, Services.ANTHROPIC, new Anthropic()),
                one(platforms.qoder(), Platforms.QODER_KEY, Services.QODER, new Qoder()));
    }

    private Check one(Optional<Platforms.Account> account, String setting, String service, Dialect dialect) {
        if (account.isEmpty()) {
            return Checkup.none(service, setting + " is not set.");
        }
        if (!settings.services().names().contains(service)) {
            return Checkup.none(service, "Not looked at: its sessions do not reach this GitHub.");
        }
        Client client = new Client(
                new Logged(street.transport(), street.clock(), street.redaction()),
                account.get().home(),
                Map.of("User-Agent", "bellhop/" + Version.TEXT),
                new HostClock(street.clock()));
        return new Checkup(client, account.get().key(), dialect)
                .of(new Checkup.Given(service, setting, models(service), lacking));
    }

    /** Repositories may name others. */
    private Set<String> models(String service) {
        if (!(settings.rules().read(Optional.empty()) instanceof Verdict.Right(var rules))) {
            return Set.of();
        }
        return rules.agents().stream()
                .flatMap(name -> rules.agent(name).stream())
                .filter(agent -> agent.service().equals(service))
                .flatMap(agent -> agent.wishes().model().stream())
                .map(Setting::value)
                .collect(Collectors.toUnmodifiableSet());
    }
}
