package dev.bellhop.engine;

import dev.bellhop.run.Need;
import dev.bellhop.run.Person;
import dev.bellhop.run.Repo;
import dev.bellhop.run.Standing;
import dev.bellhop.run.Voice;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who of those that said something on an issue before may write there: their words count. */
final class Voices {
    private static final int MOST = 20;

    /** A crowd is not asked about one by one: of what so many people said before, nothing is heard. */
    private static final int MOST_ASKED = 20;

    private static final int MOST_KNOWN = 2_000;

    /** Whoever only spoke is not asked about each time; whoever asks for something is. */
    private static final Duration FRESH = Duration.ofMinutes(5);

    private final Forge forge;
    private final Map<Somebody, Found> known = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Somebody, Found> eldest) {
            return size() > MOST_KNOWN;
        }
    };

    private record Somebody(long repo, long person) {}

    private record Found(Standing standing, Instant at) {}

    Voices(Forge forge) {
        this.forge = forge;
    }

    List<Voice> heard(Need.Earlier need, Instant now) {
        Repo repo = need.place().repo();
        Set<Long> people = new HashSet<>();
        return forge.voices(need.place(), need.before(), need.comments()).reversed().stream()
                .takeWhile(voice -> !people.add(voice.by().id()) || people.size() <= MOST_ASKED)
                .filter(voice -> standing(repo, voice.by(), now).atLeast(Standing.WRITE))
                .limit(MOST)
                .toList()
                .reversed();
    }

    private Standing standing(Repo repo, Person person, Instant now) {
        Somebody somebody = new Somebody(repo.id(), person.id());
        Optional<Found> found =
                found(somebody).filter(it -> now.isBefore(it.at().plus(FRESH)));
        if (found.isPresent()) {
            return found.get().standing();
        }
        Standing standing = forge.standing(repo, person);
        remember(somebody, new Found(standing, now));
        return standing;
    }

    private synchronized Optional<Found> found(Somebody somebody) {
        return Optional.ofNullable(known.get(somebody));
    }

    private synchronized void remember(Somebody somebody, Found found) {
        known.put(somebody, found);
    }
}
