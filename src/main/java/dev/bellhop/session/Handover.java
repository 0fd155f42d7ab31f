package dev.bellhop.session;

import dev.bellhop.engine.HandedOver;
import dev.bellhop.run.Run;
import dev.bellhop.text.Bytes;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What sessions left, by the service that their platform is called here. */
public record Handover(Map<String, Platform> platforms) implements HandedOver {
    public Handover {
        platforms = Map.copyOf(platforms);
    }

    @Override
    public List<File> files(Run run) {
        return platform(run).stream()
                .flatMap(platform -> run.attempt().session().stream().flatMap(id -> platform.outputs(id).stream()))
                .map(output -> new File(output.id(), output.name(), output.size()))
                .toList();
    }

    /** A file of another session is nobody's business here, whatever its id. */
    @Override
    public Optional<Bytes> content(Run run, String file) {
        return files(run).stream()
                .filter(one -> one.id().equals(file))
                .findFirst()
                .flatMap(one -> platform(run).flatMap(platform -> platform.content(one.id())));
    }

    private Optional<Platform> platform(Run run) {
        return Optional.ofNullable(platforms.get(run.attempt().service()));
    }
}
