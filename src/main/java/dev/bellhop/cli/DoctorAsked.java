package dev.bellhop.cli;

import dev.bellhop.run.RepoName;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What {@code doctor} is called with, as it was understood. */
public record DoctorAsked(boolean json, Optional<String> repository) {

    /** Empty where it is wrong usage. */
    public static Optional<DoctorAsked> read(List<String> words) {
        return Said.read(words, Set.of("--repo"), Set.of("--json"))
                .filter(said -> said.rest().isEmpty())
                .map(said -> new DoctorAsked(
                        said.alone().contains("--json"),
                        Optional.ofNullable(said.values().get("--repo"))))
                .filter(asked -> asked.repository()
                        .map(repository -> RepoName.read(repository).isPresent())
                        .orElse(true));
    }
}
