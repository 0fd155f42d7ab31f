package dev.bellhop.run;

import static dev.bellhop.run.GalleryScene.MONA;

import dev.bellhop.command.Usage;
import dev.bellhop.rules.Effective;
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
                WALL.hang("Doctor: something is in the way", Inquiries.doctor(wrong(run))));
    }

    private static List<Inquiries.Finding> well() {
        return List.of(
                good(Inquiries.mayAsk(MONA, Optional.of(Standing.WRITE))),
                good(Inquiries.rulesAreRight()),
                good(Inquiries.usualAgent("copilot", true)),
                good(Inquiries.places(1, 10)),
                good(Inquiries.begunToday(1, 5)),
                good(Inquiries.copilotComes(MONA)));
    }

    private static Inquiries.Finding good(String words) {
        return new Inquiries.Finding(true, words);
    }

    private static List<Inquiries.Finding> wrong(Run run) {
        Problems seat = Problems.of(new Problem(Problem.Code.NO_SEAT, "mona"), run);
        return List.of(
                good(Inquiries.mayAsk(new Person(9, "robot[bot]", true), Optional.empty())),
                bad(Inquiries.rulesNotShown()),
                bad(Inquiries.rulesHaveProblems(GalleryRules.flaws())),
                bad(Inquiries.usualAgent("qoder", false)),
                bad(Inquiries.usualAgent("", false)),
                bad(Inquiries.places(10, 10)),
                bad(Inquiries.begunToday(5, 5)),
                bad(Inquiries.copilotAbsent(seat)),
                bad(Inquiries.copilotUnknown()));
    }

    private static Inquiries.Finding bad(String words) {
        return new Inquiries.Finding(false, words);
    }
}
