package dev.bellhop.run;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The one comment that is edited in place as a run goes on. */
final class GalleryStatus {
    private static final Gallery.Wall WALL =
            new Gallery.Wall("Status comment", "everybody who reads the issue; it is edited in place");

    private GalleryStatus() {}

    static List<Gallery.Comment> all() {
        return Stream.of(before(), during(), after(), changes())
                .flatMap(List::stream)
                .toList();
    }

    private static Gallery.Comment hang(String moment, Run run) {
        return WALL.hang(moment, Words.status(run));
    }

    private static List<Gallery.Comment> before() {
        Run copilot = GalleryScene.planned();
        Run starting = copilot.start(GalleryScene.NOON);
        return List.of(
                hang("Queued", copilot),
                hang(
                        "Waiting for approval of hidden text, which Copilot reads by itself",
                        GalleryScene.hiding(copilot)),
                hang(
                        "Waiting for approval of hidden text, which is left out",
                        GalleryScene.hiding(GalleryScene.seated())),
                hang("Starting", starting),
                hang("The start is delayed, as GitHub asks for patience", delayed(starting, Outcome.Why.TOLD_TO_WAIT)),
                hang("The start is delayed, as GitHub does not answer", delayed(starting, Outcome.Why.NO_ANSWER)),
                hang(
                        "Waiting until the person's account is connected",
                        starting.begun(new Begin.Unconnected(GalleryScene.NOON))));
    }

    private static Run delayed(Run run, Outcome.Why why) {
        return run.delayed(new Outcome.Delayed(GalleryScene.NOON.plus(Duration.ofMinutes(5)), why));
    }

    private static List<Gallery.Comment> during() {
        Run drafted = drafted();
        Fact checks = new Fact.ChecksSeen("c0ffee", GalleryScene.NOON, 4, 1, 2);
        Fact asks = new Fact.TaskSeen(
                "t-1",
                GalleryScene.NOON,
                Fact.State.WAITING_FOR_USER,
                "https://github.com/acme/web/tasks/1",
                "",
                Optional.empty());
        return List.of(
                hang("Working, with what the agent is told", GalleryScene.told()),
                hang("Working on a pull request", drafted),
                hang(
                        "Waiting for an answer on a task's page",
                        GalleryScene.task().learn(List.of(asks))),
                hang("Ready for review", drafted.learn(List.of(GalleryScene.finished(), checks))));
    }

    private static Run drafted() {
        return GalleryScene.begun().learn(List.of(GalleryScene.pull(Pull.State.DRAFT)));
    }

    private static List<Gallery.Comment> after() {
        Ended stopped = new Ended.Stopped(GalleryScene.TOM);
        return List.of(
                hang("Done", drafted().learn(List.of(GalleryScene.pull(Pull.State.MERGED)))),
                hang(
                        "Done without a change",
                        GalleryScene.begun().end(new Ended.Failed(new Problem(Problem.Code.NO_PULL_REQUEST)))),
                hang("Closed without a merge", drafted().learn(List.of(GalleryScene.pull(Pull.State.CLOSED)))),
                hang("Stopped before anything began", GalleryScene.planned().end(stopped)),
                hang("Stopped while Copilot was at work", drafted().end(stopped).halted(Set.of(Halt.UNASSIGNED))),
                hang("Stopped while a task was at work", GalleryScene.task().end(stopped)),
                hang(
                        "Withdrawn with the comment that asked",
                        GalleryScene.planned().end(new Ended.Withdrawn())));
    }

    private static List<Gallery.Comment> changes() {
        return Stream.of(Change.Cause.values())
                .map(cause -> hang(
                        "Given up, as " + Records.abandoned(cause), drafted().end(new Ended.Abandoned(cause))))
                .toList();
    }
}
