package dev.bellhop;

import dev.bellhop.demo.Hello;
import dev.bellhop.demo.Presses;
import dev.bellhop.demo.World;
import dev.bellhop.text.Prose;
import dev.bellhop.web.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The stage of the demo, which outlives the server that it is looked at through. */
final class DemoStage implements Stage {
    /** GitHub counts in seconds: who answers in the second of the question was too quick to have read it. */
    private static final Duration READING = Duration.ofMillis(1_500);

    private final Troupe troupe;
    private final World world;
    private final Map<Integer, Played> played = new ConcurrentHashMap<>();

    private record Played(Rehearsal rehearsal, Instant at) {
        /** What is to be said, when it is time. */
        Optional<String> cue(String html, Instant now) {
            return rehearsal
                    .cue()
                    .filter(cue -> html.contains(cue.when()) && now.isAfter(at.plus(READING)))
                    .map(Rehearsal.Cue::say);
        }
    }

    DemoStage(Troupe troupe) {
        this.troupe = troupe;
        this.world = troupe.world();
    }

    @Override
    public List<Play> plays() {
        return Stream.of(Rehearsal.values()).map(DemoStage::play).toList();
    }

    private static Play play(Rehearsal rehearsal) {
        return new Play(rehearsal.word(), rehearsal.title(), Playbill.shows(rehearsal), Playbill.watch(rehearsal));
    }

    @Override
    public Optional<Scene> scene(OptionalInt issue) {
        int number = issue.orElseGet(() -> world.looks().newest(Hello.REPOSITORY));
        Optional<Played> play = Optional.ofNullable(played.get(number));
        return world.looks()
                .shown(Hello.REPOSITORY, number, Prose::html)
                .map(shown -> new Scene(
                        Hello.REPOSITORY,
                        number,
                        shown.title(),
                        shown.html(),
                        play.map(one -> play(one.rehearsal())),
                        troupe.news(number),
                        play.flatMap(one -> one.cue(shown.html(), Instant.now()))));
    }

    @Override
    public OptionalInt begin(String word) {
        Optional<Rehearsal> rehearsal = Rehearsal.called(word);
        return rehearsal.isPresent() ? OptionalInt.of(begin(rehearsal.get())) : OptionalInt.empty();
    }

    private int begin(Rehearsal rehearsal) {
        troupe.ready();
        rehearsal.prepare(troupe);
        int issue = world.as(Hello.PERSON, Instant.now()).open(Hello.REPOSITORY, Hello.TITLE, rehearsal.body());
        played.put(issue, new Played(rehearsal, Instant.now()));
        if (!rehearsal.label().isEmpty()) {
            world.as(Hello.PERSON, Instant.now()).label(Hello.REPOSITORY, issue, rehearsal.label());
        }
        rehearsal.follow(troupe, issue);
        return issue;
    }

    @Override
    public int press(int issue, String button, String words) {
        if (button.equals("again")) {
            troupe.ready();
        } else {
            troupe.open();
        }
        return new Presses(world, Instant.now()).press(issue, button, words);
    }

    @Override
    public List<Speed> speeds() {
        return Stream.of(Tempo.values())
                .map(tempo -> new Speed(
                        tempo.word(), tempo.title(), tempo == troupe.conductor().tempo()))
                .toList();
    }

    @Override
    public void speed(String word) {
        Tempo.called(word).ifPresent(troupe.conductor()::tempo);
    }

    @Override
    public boolean steps() {
        return troupe.conductor().tempo() == Tempo.STEPS;
    }

    @Override
    public void step(int issue) {
        troupe.step(issue);
    }
}
