package dev.bellhop.session;

import dev.bellhop.run.Fact;
import dev.bellhop.run.Pull;
import dev.bellhop.run.Run;
import dev.bellhop.run.SessionFact;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Of several pull requests one is the run's: that of our branch, or else the first that the session opened. */
final class Seconds {
    private static final Comparator<Pull> BY_AGE =
            Comparator.comparing(Pull::created).thenComparingInt(Pull::number);

    private Seconds() {}

    static List<Fact> followed(Run run, List<Pull> ours, List<Pull> others) {
        return Stream.concat(
                        ours.stream(),
                        others.stream().filter(pull -> (ours.isEmpty() && isOpen(pull)) || isIts(run.pull(), pull)))
                .<Fact>map(Fact.PullSeen::new)
                .toList();
    }

    /** The others, while there is something to be done about them; of the time when the last was opened. */
    static Optional<Fact> warning(Run run, List<Pull> ours, List<Pull> others) {
        Optional<Pull> its = run.pull().or(() -> first(ours)).or(() -> first(others));
        List<Pull> more = Stream.concat(ours.stream(), others.stream())
                .filter(Seconds::isOpen)
                .filter(pull -> !isIts(its, pull))
                .toList();
        String urls = more.stream().map(Pull::url).distinct().sorted().collect(Collectors.joining(", "));
        return more.stream()
                .map(Pull::created)
                .max(Instant::compareTo)
                .map(at -> new SessionFact.Warned(SessionFact.Warning.SECOND_PULL, at, urls));
    }

    private static Optional<Pull> first(List<Pull> pulls) {
        return pulls.stream().min(BY_AGE);
    }

    private static boolean isIts(Optional<Pull> its, Pull pull) {
        return its.map(Pull::handle).filter(pull.handle()::equals).isPresent();
    }

    private static boolean isOpen(Pull pull) {
        return switch (pull.state()) {
            case DRAFT, OPEN -> true;
            case CLOSED, MERGED -> false;
        };
    }
}
