package dev.bellhop.run;

import static dev.bellhop.run.GalleryScene.MONA;

import java.util.List;

/** Answers to whoever may not, or not now, or not here. */
final class GalleryRefusals {
    private static final Gallery.Wall WALL = new Gallery.Wall("Answer: refused", "who asked");

    private GalleryRefusals() {}

    static List<Gallery.Comment> all() {
        return List.of(
                WALL.hang(
                        "Not allowed, asked by label",
                        Replies.notAllowed(GalleryScene.labeled(), Standing.TRIAGE, Standing.WRITE)),
                WALL.hang(
                        "Not allowed, asked in a comment",
                        Replies.notAllowed(GalleryScene.commented(), Standing.WRITE, Standing.MAINTAIN)),
                WALL.hang("GitHub does not say what the person may do", Replies.unchecked(MONA)),
                WALL.hang("GitHub does not show the rules", Replies.rulesUnread(MONA)),
                WALL.hang("GitHub does not show the earlier comments", Replies.earlierUnread(MONA)),
                WALL.hang("The issue is closed", Replies.closedIssue(MONA)),
                WALL.hang("It is a pull request", Replies.notOnPulls(MONA)),
                WALL.hang("Enough for an issue and a day", Replies.enoughForIssue(MONA, 3)),
                WALL.hang("Enough for a repository and a day", Replies.enoughForRepository(MONA, 20)),
                WALL.hang("Nothing to stop", Replies.nothingToStop(MONA)),
                WALL.hang("Nothing to try again", Replies.nothingToRetry(MONA)),
                WALL.hang("Nothing to approve", Replies.nothingToApprove(MONA)),
                WALL.hang("Approved before anybody could look", Replies.approvedUnseen(MONA)),
                WALL.hang("Approved by an App", Replies.botsApproveNothing()));
    }
}
