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
    int opened;
    int most;

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

    int open() {
        return ears.size();
    }

    @Override
    public Answer exchange(Call call) {
        return answers.exchange(call);
    }

    @Override
    public Answer lines(Call call, LineReader reader) {
        AtomicBoolean hung = new AtomicBoolean();
        reader.begins(() -> hung.set(true));
        Instant end = clock.instant().plus(life.of(platform));
        Feed feed = platform.stream(InProcess.request(call), clock.instant());
        if (!(feed instanceof Feed.Open open)) {
            return InProcess.answer(call, ((Feed.Refused) feed).response());
        }
        opened++;
        reader.opened();
        Instant heard = clock.instant();
        while (!hung.get() && !open.isOver()) {
            List<String> lines = open.linesUntil(clock.instant());
            lines.forEach(reader::line);
            heard = lines.isEmpty() ? heard : clock.instant();
            if (!clock.instant().isBefore(heard.plus(call.deadline()))) {
                throw Fault.notDone("no line");
            }
            if (!clock.instant().isBefore(end)) {
                throw Fault.notDone("reset");
            }
            if (!open.isOver()) {
                HERE.get().rest();
            }
        }
        return new Answer(call, 200, Map.of(), Bytes.utf8(""));
    }
}
