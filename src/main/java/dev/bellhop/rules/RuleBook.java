package dev.bellhop.rules;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is built in and what the operator says, once for the process; every repository's file is read against it. */
public final class RuleBook {
    private final ServerRules server;
    private final Layer below;
    private final List<Flaw> flaws;

    private RuleBook(ServerRules server, Layer below, List<Flaw> flaws) {
        this.server = server;
        this.below = below;
        this.flaws = flaws;
    }

    /** {@code defaultAgent} is the agent of the label {@code agent-fix} where no file says otherwise. */
    public static RuleBook of(String defaultAgent, Optional<Source> serverFile) {
        Layer builtIn = BuiltIn.layer(defaultAgent);
        Optional<Sheet> sheet = serverFile.map(Sheet::new);
        ServerReader reader = new ServerReader(builtIn.agents().keySet());
        ServerRules server = sheet.flatMap(Sheet::open).map(reader::read).orElse(ServerRules.NONE);
        return new RuleBook(
                server, server.defaults().over(builtIn), sheet.map(Sheet::flaws).orElse(List.of()));
    }

    /** What is wrong with the operator's file. With any, nothing should be started. */
    public List<Flaw> flaws() {
        return flaws;
    }

    /** Apps, by their ids, whose comments may ask. */
    public Set<Long> bots() {
        return server.bots();
    }

    /** Without a file the server's rules hold. */
    public Verdict read(Optional<Source> repositoryFile) {
        Layer said = Layer.NONE;
        if (repositoryFile.isPresent()) {
            Sheet sheet = new Sheet(repositoryFile.get());
            Bounds bounds = new Bounds(below.agents().keySet(), server.ceiling(), server.override());
            said = sheet.open().map(new LayerReader(bounds)::read).orElse(Layer.NONE);
            if (!sheet.flaws().isEmpty()) {
                return new Verdict.Wrong(sheet.flaws());
            }
        }
        return new Verdict.Right(new Rules(said.over(below), server.ceiling()));
    }

    /** What would be wrong with this as a repository's file. */
    public List<Flaw> flaws(String fileName, String text) {
        return switch (read(Optional.of(new Source(Origin.REPOSITORY, fileName, text)))) {
            case Verdict.Right _ -> List.of();
            case Verdict.Wrong(List<Flaw> found) -> found;
        };
    }
}
