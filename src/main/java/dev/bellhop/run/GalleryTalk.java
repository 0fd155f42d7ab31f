package dev.bellhop.run;

import static dev.bellhop.run.GalleryScene.MONA;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Answers to whoever says something to an agent at work. */
final class GalleryTalk {
    private static final Gallery.Wall WALL = new Gallery.Wall("Answer: a reply to the agent", "who replied");

    private GalleryTalk() {}

    static List<Gallery.Comment> all() {
        return Stream.of(passed(), not()).flatMap(List::stream).toList();
    }

    private static List<Gallery.Comment> passed() {
        Fact pull = GalleryScene.pull(Pull.State.DRAFT);
        Run copilot = GalleryScene.begun().learn(List.of(pull));
        Message message = new Message(MONA, "Keep it short, as @tom says.", "m-1", Optional.empty(), false);
        return List.of(
                WALL.hang("Passed on to Copilot", SteeringWords.passedOn(copilot)),
                WALL.hang(
                        "Passed on to a task",
                        SteeringWords.passedOn(GalleryScene.task().learn(List.of(pull)))),
                WALL.hang("Passed on to a session", SteeringWords.passedOn(GalleryScene.session())),
                WALL.hang("Passed on to a new session", SteeringWords.saidAnew(GalleryScene.session())),
                WALL.hang("Said on the page of the run", SteeringWords.saidOnPage(copilot, message)),
                WALL.hang(
                        "Not passed on to Copilot",
                        SteeringWords.notSteered(copilot, new Problem(Problem.Code.UNREACHABLE), Optional.empty())),
                WALL.hang(
                        "Not passed on to a session",
                        SteeringWords.notSteered(
                                GalleryScene.session(), new Problem(Problem.Code.UNREACHABLE), Optional.empty())));
    }

    private static List<Gallery.Comment> not() {
        Run merged = GalleryScene.begun().learn(List.of(GalleryScene.pull(Pull.State.MERGED)));
        return List.of(
                WALL.hang("Nobody is at work", SteeringWords.nobodyToReply(MONA)),
                WALL.hang("Said on a pull request", SteeringWords.replyOnIssues(MONA)),
                not("The agent has not begun", SteeringWords.notBegun(GalleryScene.planned())),
                not("There is no pull request yet", SteeringWords.noPullYet(GalleryScene.begun())),
                not("Copilot cannot be interrupted", SteeringWords.notNow(GalleryScene.begun())),
                not("The run is over", SteeringWords.over(merged.settled())));
    }

    private static Gallery.Comment not(String moment, String why) {
        return WALL.hang(moment, SteeringWords.notPassedOn(MONA, why));
    }
}
