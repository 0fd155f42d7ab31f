package dev.bellhop.web;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Where the demo is played: a simulated GitHub that can be looked at and pressed, and the plays that can be asked for. */
public interface Stage {
    List<Play> plays();

    /** The issue, or the newest one; nothing where there is no such issue. */
    Optional<Scene> scene(OptionalInt issue);

    /** Begins the play of that name on a fresh issue, and says which; nothing where there is none of that name. */
    OptionalInt begin(String word);

    /** Presses the button on the issue, with the words where it takes some. The issue to look at next. */
    int press(int issue, String button, String words);

    List<Speed> speeds();

    /** Nothing for a word that is no speed. */
    void speed(String word);

    /** Whether agents stand still until they are told to do the next thing. */
    boolean steps();

    /** Lets them do it. When there is none, that is news on this issue. */
    void step(int issue);

    /** What it is called, what it shows, and what to watch for. */
    record Play(String word, String title, String shows, String watch) {}

    /**
     * The issue as its page shows it: HTML of the demo's own, in which people's words are escaped. {@code news} is what
     * happened behind the stage; the cue is what the visitor may say next.
     */
    record Scene(
            String repo,
            int issue,
            String title,
            String html,
            Optional<Play> play,
            List<String> news,
            Optional<String> cue) {

        public Scene {
            news = List.copyOf(news);
        }
    }

    record Speed(String word, String title, boolean chosen) {}
}
