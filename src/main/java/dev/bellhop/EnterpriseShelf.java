package dev.bellhop;

import dev.bellhop.copilot.AgentSource;
import dev.bellhop.copilot.CustomAgent;
import dev.bellhop.copilot.EnterpriseAgents;
import dev.bellhop.engine.Fault;
import dev.bellhop.http.Client;
import dev.bellhop.http.Credential;
import dev.bellhop.http.HostClock;
import dev.bellhop.http.Logged;
import dev.bellhop.run.Problem;
import dev.bellhop.text.Redaction;
import dev.bellhop.text.Secret;
import dev.bellhop.web.CustomAgents;
import dev.bellhop.wire.Manners;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An enterprise's custom agents, to be looked at. */
record EnterpriseShelf(EnterpriseAgents agents, Redaction redaction) implements CustomAgents {
    private static final Logger LOG = LoggerFactory.getLogger(EnterpriseShelf.class);

    /** Nothing, unless both the enterprise and its owner's token are set. */
    static Optional<CustomAgents> of(Settings settings, Github.Street street) {
        Settings.Enterprise enterprise = settings.enterprise();
        return enterprise
                .token()
                .flatMap(token -> enterprise
                        .slug()
                        .map(slug -> new EnterpriseShelf(
                                new EnterpriseAgents(client(settings, street), owner(token), slug),
                                street.redaction())));
    }

    private static Client client(Settings settings, Github.Street street) {
        return new Client(
                new Logged(street.transport(), street.clock(), street.redaction()),
                settings.github().api(),
                Manners.of(Version.TEXT),
                new HostClock(street.clock()));
    }

    /** Nobody is there to give another. Its limits are its own, and not those of who acts for people. */
    static Credential owner(Secret token) {
        return new Credential("enterprise", () -> token, _ -> {});
    }

    @Override
    public Shown look() {
        try {
            return agents.source()
                    .<Shown>map(source -> new Shown.Listed(shown(source), entries()))
                    .orElseGet(Shown.NoSource::new);
        } catch (Fault fault) {
            if (fault.kind() instanceof Fault.Kind.Refused(Problem problem)) {
                return new Shown.Not(redaction.clean(problem.detail()));
            }
            LOG.warn("The custom agents could not be read: {}", fault.why());
            return new Shown.Not("GitHub did not answer. Try again in a minute.");
        }
    }

    private List<Entry> entries() {
        return agents.list().orElse(List.of()).stream().map(this::shown).toList();
    }

    private Entry shown(CustomAgent agent) {
        return new Entry(
                redaction.clean(agent.name()),
                redaction.clean(agent.id()),
                redaction.clean(agent.file()),
                redaction.clean(agent.url()));
    }

    private Source shown(AgentSource source) {
        return new Source(
                redaction.clean(source.organization()),
                redaction.clean(source.repository()),
                redaction.clean(source.ruleset()));
    }
}
