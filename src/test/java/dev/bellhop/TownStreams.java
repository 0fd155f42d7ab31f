package dev.bellhop;

import dev.bellhop.engine.Fault;
import dev.bellhop.http.Answer;
import dev.bellhop.http.Call;
import dev.bellhop.http.LineReader;
import dev.bellhop.http.Transport;
import dev.bellhop.platform.Feed;
import dev.bellhop.platform.Platform;
import dev.bellhop.text.Bytes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * The streams of a town's platform. Each is read on a thread of its own, but only one thread of the town runs at a time, so
 * that the same town always lives the same life.
 */
final class TownStreams implements Transport {
    /** A stream that was not cut otherwise lasts so long. */
    interface Life {
        Duration of(Platform platform);
    }

    private static final ScopedValue<Ear> HERE = ScopedValue.newInstance();

    private final Platform platform;
    private final InstantSource clock;
    private final Transport answers;
    private final List<Ear> ears = new ArrayList<>();
    private Life life = _ -> Duration.ofDays(1);
    private final Busiest reads = new Busiest();
    private final Busiest following = new Busiest();
    private int opened;
    private int broken;
    private int most;
    private int refused;

    TownStreams(Platform platform, InstantSource clock) {
        this.platform = platform;
        this.clock = clock;
        this.answers = new InProcess(platform::answer, clock);
    }

    /** Asked before each stream, which the platform may then be told to break in its own way. */
    void life(Life chosen) {
        life = chosen;
    }

    private static final class Ear {
        private final Semaphore may = new Semaphore(0);
        private final Semaphore rests = new Semaphore(0);
        private Optional<RuntimeException> mistake = Optional.empty();
        private boolean done;

        void begin(Runnable stream) {
            Thread.ofVirtual().start(() -> {
                try {
                    ScopedValue.where(HERE, this).run(stream);
                } catch (RuntimeException e) {
                    mistake = Optional.of(e);
                } finally {
                    done = true;
                    rests.release();
                }
            });
            rests.acquireUninterruptibly();
        }

        void go() {
            may.release();
            rests.acquireUninterruptibly();
        }

        void rest() {
            rests.release();
            may.acquireUninterruptibly();
        }
    }

    /** Each takes in what has come by now, and those begin that are to. */
    void moment(Consumer<Consumer<Runnable>> round) {
        ears.forEach(Ear::go);
        round.accept(stream -> {
            Ear ear = new Ear();
            ears.add(ear);
            ear.begin(stream);
        });
        ears.stream().flatMap(ear -> ear.mistake.stream()).findFirst().ifPresent(mistake -> {
            throw mistake;
        });
        ears.removeIf(ear -> ear.done);
        most = Math.max(most, ears.size());
    }

    /** How often something happened in the minute in which it happened most. */
    static final class Busiest {
        private final Map<Long, Integer> minutes = new HashMap<>();

        private void count(Instant now) {
            minutes.merge(now.getEpochSecond() / 60, 1, Integer::sum);
        }

        int most() {
            return minutes.values().stream().mapToInt(many -> many).max().orElse(0);
        }
    }

    /** Whatever is read. */
    Busiest reads() {
        return reads;
    }

    /** What is read of single sessions, their streams too. */
    Busiest following() {
        return following;
    }

    /** How many reads were too many. */
    int refused() {
        return refused;
    }

    int opened() {
        return opened;
    }

    int broken() {
        return broken;
    }

    /** At the same time. */
    int most() {
        return most;
    }

    int open() {
        return ears.size();
    }

    private void count(Call call) {
        if (call.method().equals("GET")) {
            reads.count(clock.instant());
            if (call.uri().getPath().contains("/sessions/")) {
                following.count(clock.instant());
            }
        }
    }

    @Override
    public Answer exchange(Call call) {
        count(call);
        Answer answer = answers.exchange(call);
        refused += call.method().equals("GET") && answer.status() == 429 ? 1 : 0;
        return answer;
    }

    @Override
    public Answer lines(Call call, LineReader reader) {
        AtomicBoolean hung = new AtomicBoolean();
        reader.begins(() -> hung.set(true));
        count(call);
        Instant end = clock.instant().plus(life.of(platform));
        Feed feed = platform.stream(InProcess.request(call), clock.instant());
        if (!(feed instanceof Feed.Open open)) {
            Answer answer = InProcess.answer(call, ((Feed.Refused) feed).response());
            refused += answer.status() == 429 ? 1 : 0;
            return answer;
        }
        opened++;
        reader.opened();
        try {
            new Pouring(open, reader, hung).until(call.deadline(), end);
        } catch (Fault fault) {
            broken++;
            throw fault;
        }
        broken += hung.get() ? 0 : 1;
        return new Answer(call, 200, Map.of(), Bytes.utf8(""));
    }

    private final class Pouring {
        private final Feed.Open feed;
        private final LineReader reader;
        private final AtomicBoolean hung;
        private Instant heard = clock.instant();

        Pouring(Feed.Open feed, LineReader reader, AtomicBoolean hung) {
            this.feed = feed;
            this.reader = reader;
            this.hung = hung;
        }

        void until(Duration silence, Instant end) {
            while (!hung.get() && !feed.isOver()) {
                feed.linesUntil(clock.instant()).forEach(this::line);
                if (!clock.instant().isBefore(heard.plus(silence))) {
                    throw Fault.notDone("no line");
                }
                if (!clock.instant().isBefore(end)) {
                    throw Fault.notDone("reset");
                }
                if (!feed.isOver()) {
                    HERE.get().rest();
                }
            }
        }

        private void line(String line) {
            heard = clock.instant();
            if (!hung.get()) {
                reader.line(line);
            }
        }
    }
}
