package dev.bellhop.run;

import static dev.bellhop.run.GalleryScene.MONA;

import dev.bellhop.command.Commands;
import dev.bellhop.command.Heard;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Answers to whoever asks for an agent as it cannot be. */
final class GalleryAnswers {
    private static final Gallery.Wall WALL = new Gallery.Wall("Answer: not started", "who asked");

    private GalleryAnswers() {}

    static List<Gallery.Comment> all() {
        return Stream.of(misheard(), agents(), options()).flatMap(List::stream).toList();
    }

    private static List<Gallery.Comment> misheard() {
        return List.of(
                misheard("Unknown command", "/agent dance"),
                misheard("Unknown command that is nearly one", "/agent fixx"),
                misheard("Unknown option", "/agent fix --modl x"),
                misheard("A reply without words", "/agent reply"));
    }

    private static Gallery.Comment misheard(String moment, String line) {
        return Commands.in(line, "bellhop").stream()
                .filter(Heard.Misheard.class::isInstance)
                .map(heard -> WALL.hang(moment, Replies.misheard((Heard.Misheard) heard)))
                .findFirst()
                .orElseThrow();
    }

    private static List<Gallery.Comment> agents() {
        Set<String> known = Set.of("copilot", "claude");
        return List.of(
                WALL.hang("Unknown agent", Replies.unknownAgent(MONA, "coplot", known)),
                WALL.hang("An agent that nobody here works for", Replies.notOffered(MONA, "qoder", known)),
                WALL.hang("No agent at all", Replies.unknownAgent(MONA, "copilot", Set.of())),
                WALL.hang("Several agents", Replies.oneAgent(MONA)),
                WALL.hang(
                        "Unknown custom agent",
                        Replies.unknownCustomAgent(
                                MONA, "optimiser", new Roster(Set.of("optimizer"), List.of("the organisation's")))),
                WALL.hang("Custom agents cannot be listed", Replies.customAgentsUnread(MONA)),
                WALL.hang(
                        "Already running",
                        Replies.already(MONA, GalleryScene.begun().id(), Optional.of(GalleryScene.begun()))));
    }

    private static List<Gallery.Comment> options() {
        return List.of(
                WALL.hang("An option that Copilot does not have", Replies.notForCopilot(MONA, "copilot", "`--budget`")),
                WALL.hang("An option that a session does not have", Replies.notForSession(MONA, "claude", "`--agent`")),
                WALL.hang("A model that is not allowed", Replies.modelNotAllowed(MONA, "gpt-9")),
                WALL.hang("Another repository that is out of reach", Replies.outOfReach(MONA, "acme/secret", true)),
                WALL.hang(
                        "Another repository of the rules that is out of reach",
                        Replies.outOfReach(MONA, "acme/secret", false)));
    }
}
