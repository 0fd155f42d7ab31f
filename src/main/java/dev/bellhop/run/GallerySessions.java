package dev.bellhop.run;

import static dev.bellhop.run.GalleryScene.NOON;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The status comment of a managed session, which shows more of its way. */
final class GallerySessions {
    private static final Gallery.Wall WALL =
            new Gallery.Wall("Status comment of a session", "everybody who reads the issue; it is edited in place");

    private GallerySessions() {}

    static List<Gallery.Comment> all() {
        Run session = GalleryScene.session();
        List<Gallery.Comment> all = new ArrayList<>(List.of(
                hang("Working", session.learn(deeds())),
                hang("Waiting for an answer in words", asks(SessionFact.Question.WORDS, "Tabs or spaces?")),
                hang("Waiting for a permission", asks(SessionFact.Question.PERMISSION, "Run `rm -r build`?")),
                hang("Waiting, as it ended its turn and pushed nothing", unpushed()),
                hang("Ready for review", ready()),
                hang("Done", ready().learn(List.of(GalleryScene.pull(Pull.State.MERGED)))),
                hang("Stopped", session.end(new Ended.Stopped(GalleryScene.TOM)).halted(Set.of(Halt.INTERRUPTED)))));
        Stream.of(SessionFact.Warning.values())
                .filter(warning -> warning != SessionFact.Warning.LEFT_BEHIND)
                .map(GallerySessions::warned)
                .forEach(all::add);
        return List.copyOf(all);
    }

    private static Gallery.Comment hang(String moment, Run run) {
        return WALL.hang(moment, Words.status(run));
    }

    private static List<Fact> deeds() {
        return List.of(
                new SessionFact.Did(SessionFact.Deed.READ, NOON),
                new SessionFact.Did(SessionFact.Deed.EDITED, NOON),
                new SessionFact.Did(SessionFact.Deed.TESTED, NOON));
    }

    static Run asks(SessionFact.Question question, String words) {
        return GalleryScene.session()
                .learn(List.of(
                        new SessionFact.Asked("sevt_8", NOON, question, words),
                        GalleryScene.stood(SessionFact.Stage.ASKS)));
    }

    static Run unpushed() {
        return GalleryScene.session()
                .learn(List.of(
                        new SessionFact.Said("sevt_7", NOON, "I could not find the typo."),
                        GalleryScene.stood(SessionFact.Stage.TURN_ENDED),
                        new SessionFact.BranchSeen(NOON.plusSeconds(700), Optional.empty())));
    }

    static Run ready() {
        Spending spending =
                new Spending(8_900, 1_240, 2_000, Optional.of(new BigDecimal("0.07")), Optional.empty(), 140);
        return GalleryScene.session()
                .learn(deeds())
                .learn(List.of(
                        new SessionFact.Spent("sesn_1", NOON, spending),
                        new SessionFact.BranchSeen(NOON, Optional.of("c0ffee")),
                        GalleryScene.pull(Pull.State.OPEN),
                        GalleryScene.stood(SessionFact.Stage.TURN_ENDED)));
    }

    private static Gallery.Comment warned(SessionFact.Warning warning) {
        Run run = switch (warning) {
            case NOT_PUSHED ->
                GalleryScene.session().learn(List.of(said(warning))).end(new Ended.Stopped(GalleryScene.TOM));
            case BASE_PUSHED,
                    SECOND_PULL,
                    WORKFLOWS_CHANGED,
                    AGENT_SETTINGS_CHANGED,
                    SUBMODULES_OUTSIDE,
                    NOT_ALL_SEEN,
                    TOKEN_REFUSED,
                    LEFT_BEHIND,
                    RESUMED,
                    RESUMED_BLINDLY -> ready().learn(List.of(said(warning)));
        };
        return hang("To be looked at: " + GalleryFailures.plain(warning), run);
    }

    private static Fact said(SessionFact.Warning warning) {
        String detail = switch (warning) {
            case BASE_PUSHED -> "main";
            case SECOND_PULL -> "https://github.com/acme/web/pull/44";
            case WORKFLOWS_CHANGED -> ".github/workflows/ci.yml";
            case AGENT_SETTINGS_CHANGED -> "AGENTS.md";
            case SUBMODULES_OUTSIDE -> "vendor/parser";
            case NOT_ALL_SEEN -> "3120";
            case NOT_PUSHED -> "changes.diff";
            case RESUMED -> "M README.md";
            case TOKEN_REFUSED, LEFT_BEHIND, RESUMED_BLINDLY -> "";
        };
        return new SessionFact.Warned(warning, NOON, detail);
    }
}
