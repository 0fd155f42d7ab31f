package dev.bellhop.run;

import static dev.bellhop.run.GalleryScene.MONA;

import java.util.List;
import java.util.Optional;

/** Answers to whoever has an issue filed. */
final class GalleryFiling {
    private static final Gallery.Wall WALL = new Gallery.Wall("Answer: an issue is filed", "who asked");

    private GalleryFiling() {}

    static List<Gallery.Comment> all() {
        Problem missing = new Problem(Problem.Code.NO_PERSON_TOKEN);
        Problem absent = new Problem(Problem.Code.NO_SEAT, "mona");
        Problems.About about = Problems.About.of(GalleryScene.begun());
        return List.of(
                WALL.hang("Filed", FilingWords.filed("acme/web#44")),
                WALL.hang("Filed without Copilot", FilingWords.filedWithout("acme/web#44", Problems.of(absent, about))),
                WALL.hang(
                        "Not filed, as no account is connected",
                        FilingWords.notFiled(missing, about, Optional.of(GalleryScene.CONNECT))),
                WALL.hang(
                        "Not filed",
                        FilingWords.notFiled(new Problem(Problem.Code.NOT_PERMITTED), about, Optional.empty())),
                WALL.hang("Another agent than Copilot", FilingWords.onlyCopilotFiles(MONA, "claude")),
                WALL.hang("Every place is taken", FilingWords.noPlaceToFile(MONA)));
    }
}
