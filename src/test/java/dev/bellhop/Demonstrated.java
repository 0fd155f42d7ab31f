package dev.bellhop;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;

/** What {@code ./bellhop demo} shows. */
public final class Demonstrated implements Showroom {
    private final Demo demo = Demo.start(Map.of("PORT", "0"));

    /** What can be rehearsed: the name of its button, whether it waits for an answer, and the words at its good end. */
    public record Play(String word, String title, boolean asks, String promise) {
        @Override
        public String toString() {
            return title;
        }
    }

    public static Stream<Play> plays() {
        return Arrays.stream(Rehearsal.values())
                .map(one -> new Play(one.word(), one.title(), one.cue().isPresent(), one.promise()));
    }

    @Override
    public int port() {
        return demo.page().getPort();
    }

    /** Whoever comes is taken for the operator. */
    @Override
    public String token() {
        return "";
    }

    @Override
    public void close() {
        demo.close();
    }
}
