package dev.bellhop.web;

import dev.bellhop.engine.AgentFinder;
import dev.bellhop.engine.Enterprise;
import dev.bellhop.engine.Fault;
import dev.bellhop.run.AgentSource;
import dev.bellhop.run.AgentWords;
import dev.bellhop.run.RepoName;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code /agents}: custom agents, for the operator alone. What is changed is changed by a POST from our own page, or by
 * one that says so.
 */
final class Agents {
    private static final Logger LOG = LoggerFactory.getLogger(Agents.class);

    /** Forms that are read at once. */
    private static final int MOST_BYTES = 65_536;

    private final Frames frames;
    private final Origin home;
    private final CustomAgents agents;
    private final AgentsSeen seen;
    private final Allowance allowance;

    Agents(EdgeParts parts, EdgeParts.Lobby lobby, Frames frames) {
        this.frames = frames;
        this.home = Origin.of(parts.publicUrl());
        this.agents = lobby.agents();
        this.seen = new AgentsSeen(Origin.of(lobby.github()), agents.redaction());
        this.allowance = new Allowance(Math.min(parts.patience().bodyBytes(), MOST_BYTES));
    }

    void show(Context ctx) {
        frames.demandOperator(ctx);
        write(ctx, 200, News.NONE);
    }

    void set(Context ctx) {
        admit(ctx);
        Form form = Form.read(ctx, allowance);
        String organization = form.field("organization");
        if (AgentSource.mayBe(organization)) {
            boolean ruleset = !form.has("no-ruleset");
            act(ctx, enterprise -> AgentWords.source(enterprise.set(organization, ruleset)));
        } else {
            write(ctx, 400, News.bad(AgentWords.NO_ORGANISATION));
        }
    }

    void delete(Context ctx) {
        admit(ctx);
        act(ctx, enterprise -> {
            enterprise.delete();
            return AgentWords.DELETED;
        });
    }

    private void admit(Context ctx) {
        frames.demandOperator(ctx);
        home.demand(ctx);
    }

    private void act(Context ctx, Function<Enterprise, String> act) {
        if (agents.enterprise().isEmpty()) {
            write(ctx, 503, News.NONE);
            return;
        }
        try {
            write(ctx, 200, News.good(act.apply(agents.enterprise().get())));
        } catch (Fault fault) {
            LOG.warn("Where custom agents come from was not changed: {}", fault.why());
            write(ctx, fault.kind() instanceof Fault.Kind.Refused ? 422 : 502, News.bad(fault.words()));
        }
    }

    /** With what has just happened, if anything has. */
    private void write(Context ctx, int status, News news) {
        Optional<String> asked =
                Optional.ofNullable(ctx.queryParam("repo")).map(String::strip).filter(repo -> !repo.isEmpty());
        AgentsPage page = new AgentsPage(
                new News(news.well(), agents.redaction().clean(news.words())),
                asked.orElse(""),
                enterprise(asked.isPresent()),
                repository(asked));
        ctx.status(status);
        Templates.show(ctx, "agents", Map.of("frame", frames.of(ctx, "Custom agents"), "page", page));
    }

    /** Its agents are left out where they are listed beside others. */
    private Optional<ShelvesView> enterprise(boolean beside) {
        return agents.enterprise()
                .map(enterprise -> answered(
                        () -> {
                            Optional<AgentSource> source = enterprise.source();
                            return seen.source(
                                    source,
                                    source.isEmpty() || beside
                                            ? Optional.empty()
                                            : Optional.of(enterprise.list().orElse(List.of())));
                        },
                        AgentWords::unshown));
    }

    private Optional<ShelvesView> repository(Optional<String> asked) {
        return agents.finder()
                .map(finder -> asked.map(text -> listed(finder, text)).orElseGet(ShelvesView::said));
    }

    private ShelvesView listed(AgentFinder finder, String asked) {
        return RepoName.read(asked)
                .map(repo ->
                        answered(() -> seen.beside(repo, finder.find(repo)), why -> AgentWords.unlisted(repo, why)))
                .orElseGet(() -> ShelvesView.said(AgentWords.NO_REPOSITORY));
    }

    private ShelvesView answered(Supplier<ShelvesView> view, UnaryOperator<String> otherwise) {
        try {
            return view.get();
        } catch (Fault fault) {
            LOG.warn("Custom agents could not be read: {}", fault.why());
            return ShelvesView.said(agents.redaction().clean(otherwise.apply(fault.words())));
        }
    }
}
