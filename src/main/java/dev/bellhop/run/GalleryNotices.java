package dev.bellhop.run;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Comments of their own, because somebody has to do something. */
final class GalleryNotices {
    private static final Gallery.Wall WALL = new Gallery.Wall("Notice", "who asked, and is notified");

    private GalleryNotices() {}

    static List<Gallery.Comment> all() {
        Run copilot = GalleryScene.begun();
        Run ready = copilot.learn(List.of(GalleryScene.pull(Pull.State.OPEN), GalleryScene.finished()));
        Run failed = copilot.end(new Ended.Failed(new Problem(Problem.Code.AGENT_FAILED)));
        Run stopped = copilot.end(new Ended.Stopped(GalleryScene.TOM));
        Problem unreachable = new Problem(Problem.Code.UNREACHABLE);
        Run broken = GallerySessions.ready().learn(List.of(brokenOff()));
        return List.of(
                WALL.hang(
                        "Connect your account",
                        Notices.connect(copilot, GalleryScene.CONNECT, GalleryScene.NOON.plus(Duration.ofDays(1)))),
                WALL.hang(
                        "A question",
                        Notices.asks(GallerySessions.asks(SessionFact.Question.WORDS, "Tabs or spaces?"))),
                WALL.hang(
                        "A permission is asked for",
                        Notices.asks(GallerySessions.asks(SessionFact.Question.PERMISSION, "Run `rm -r build`?"))),
                WALL.hang("It ended its turn and pushed nothing", Notices.asks(GallerySessions.unpushed())),
                WALL.hang("Ready for review", Notices.ready(ready)),
                WALL.hang("What was said last came to nothing", Notices.brokenOff(broken)),
                WALL.hang("Failed", Notices.failed(failed)),
                WALL.hang("The stop did not reach Copilot", SteeringWords.notStopped(stopped, unreachable)),
                WALL.hang(
                        "The stop did not reach a session",
                        SteeringWords.notStopped(
                                GalleryScene.session().end(new Ended.Stopped(GalleryScene.TOM)), unreachable)),
                WALL.hang(
                        "A reply needs a connected account",
                        SteeringWords.notSteered(
                                ready, new Problem(Problem.Code.NO_PERSON_TOKEN), Optional.of(GalleryScene.CONNECT))));
    }

    /** Later than the turn that was ready. */
    private static Fact brokenOff() {
        return new SessionFact.Stood(
                "sesn_1", GalleryScene.NOON.plusSeconds(900), "sevt_12", SessionFact.Stage.OVER_BUDGET, "");
    }
}
