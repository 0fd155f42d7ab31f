package dev.bellhop.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What an App found out about a commit. */
final class CheckRun {
    final long id;
    final App app;
    final String sha;
    final long suite;
    final Instant started;
    final List<Annotation> annotations = new ArrayList<>();
    String name = "";
    String status = "queued";
    Optional<String> conclusion = Optional.empty();
    Optional<Instant> completed = Optional.empty();
    Optional<String> externalId = Optional.empty();
    Optional<String> details = Optional.empty();
    Optional<String> title = Optional.empty();
    Optional<String> summary = Optional.empty();
    Optional<String> text = Optional.empty();

    CheckRun(long id, String sha, long suite, Hand hand) {
        this.id = id;
        this.sha = sha;
        this.suite = suite;
        this.app = hand.via().orElseThrow();
        this.started = hand.at();
    }

    /** Annotations are added to those that are there; all else takes the place of what was. */
    void take(Report report, Instant now) {
        report.state().status().ifPresent(word -> {
            status = word;
            conclusion = report.state().conclusion();
            completed = conclusion.map(over -> now);
        });
        externalId = report.externalId().or(() -> externalId);
        details = report.details().or(() -> details);
        report.output().ifPresent(output -> {
            title = output.title().or(() -> title);
            summary = Optional.of(output.summary());
            text = output.text().or(() -> text);
            annotations.addAll(output.annotations());
        });
    }

    String inWords() {
        String lines = annotations.stream().map(Annotation::inWords).collect(Collectors.joining("; "));
        return name + ", " + conclusion.orElse(status) + ": " + title.orElse("")
                + (lines.isEmpty() ? "" : " (" + lines + ")");
    }
}
