package dev.bellhop.run;

import static dev.bellhop.run.GalleryScene.MONA;

import dev.bellhop.command.Usage;
import dev.bellhop.rules.Effective;
import dev.bellhop.rules.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Answers to whoever only wants to know. */
final class GalleryQuestions {
    private static final Gallery.Wall WALL = new Gallery.Wall("Answer: a question", "who asked");

    private GalleryQuestions() {}

    static List<Gallery.Comment> all() {
        Run run = GalleryScene.begun().learn(List.of(GalleryScene.pull(Pull.State.DRAFT)));
        List<String> agents = List.of("copilot", "claude");
        return List.of(
                WALL.hang("Help", Inquiries.help(Usage.table())),
                WALL.hang("Status", Inquiries.status(run)),
                WALL.hang("Status where nothing was asked", Inquiries.noRun()),
                WALL.hang("Why", Inquiries.why(Optional.of("asked by mona: starting copilot"), Optional.of(run))),
                WALL.hang("Why where nothing was asked", Inquiries.why(Optional.empty(), Optional.empty())),
                WALL.hang(
                        "The rules that hold",
                        Inquiries.config(Effective.of(GalleryScene.rules()).table())),
                WALL.hang(
                        "The agents",
                        Inquiries.agents(agents, Optional.of("copilot"))
                                + Inquiries.customAgents(new Roster(Set.of("optimizer"), List.of()))),
                WALL.hang("The agents where there are none", Inquiries.agents(List.of(), Optional.empty())),
                WALL.hang("Doctor: all is well", Inquiries.doctor(well())),
                WALL.hang("Doctor: something may get in the way", Inquiries.doctor(doubtful())),
                WALL.hang("Doctor: something is in the way", Inquiries.doctor(wrong(run))));
    }

    private static List<Found> well() {
        return List.of(
                good(Inquiries.mayAsk(MONA, Optional.of(Standing.WRITE))),
                Inspection.rules(new Verdict.Right(GalleryScene.rules())),
                good(Inquiries.usualAgent("copilot", true)),
                good(Inquiries.places(1, 10)),
                good(Inquiries.begunToday(1, 5)),
                good(Inquiries.copilotComes(MONA)),
                Inspection.labels(
                        GalleryScene.rules(), GalleryScene.rules().labels().keySet()),
                Inspection.branch(Inspection.Pusher.COPILOT, List.of()));
    }

    private static Found good(String words) {
        return Found.good(words);
    }

    private static List<Found> wrong(Run run) {
        Problems seat = Problems.of(new Problem(Problem.Code.NO_SEAT, "mona"), run);
        return List.of(
                good(Inquiries.mayAsk(new Person(9, "robot[bot]", true), Optional.empty())),
                Inspection.rulesNotShown(),
                Inspection.rules(new Verdict.Wrong(GalleryRules.flaws())),
                bad(Inquiries.usualAgent("qoder", false)),
                bad(Inquiries.usualAgent("", false)),
                bad(Inquiries.places(10, 10)),
                bad(Inquiries.begunToday(5, 5)),
                bad(Inquiries.copilotAbsent(seat)),
                bad(Inquiries.copilotUnknown()),
                Inspection.branch(
                        Inspection.Pusher.SESSION, List.of(new Hindrance("creation", "Nothing new", true, false))));
    }

    private static Found bad(String words) {
        return Found.bad(words);
    }

    private static List<Found> doubtful() {
        Hindrance length = new Hindrance("max_file_size", "No binaries", false, true);
        return List.of(
                Inspection.labels(GalleryScene.rules(), Set.of("bug")),
                Inspection.labelsNotShown(),
                Inspection.branch(Inspection.Pusher.COPILOT, List.of(length)),
                Inspection.branchNotShown(Inspection.Pusher.SESSION));
    }
}
