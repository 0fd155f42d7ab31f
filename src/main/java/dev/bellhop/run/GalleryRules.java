package dev.bellhop.run;

import dev.bellhop.rules.Flaw;
import dev.bellhop.rules.Source;
import dev.bellhop.rules.Verdict;
import java.util.List;
import java.util.Optional;

/** What is said of rules that have problems, or change. */
final class GalleryRules {
    private static final Gallery.Wall ISSUE = new Gallery.Wall("Rules, on the issue", "who asked");
    private static final Gallery.Wall CHECK =
            new Gallery.Wall("Rules, in a check", "whoever opens the pull request that changes them");

    private GalleryRules() {}

    static List<Gallery.Comment> all() {
        return List.of(
                ISSUE.hang("Broken rules", RulesWords.broken(GalleryScene.WEB, flaws())),
                ISSUE.hang(
                        "Broken rules, where somebody only wants to know", RulesWords.wrong(GalleryScene.WEB, flaws())),
                CHECK.hang(RulesWords.title(flaws().size()), RulesWords.check(flaws())),
                CHECK.hang(
                        RulesWords.title(0),
                        RulesWords.change(
                                Optional.of("| Key | Now | Then |\n|---|---|---|\n| `require` | write | admin |\n"))),
                CHECK.hang("Nothing changes", RulesWords.change(Optional.of(""))),
                CHECK.hang("What holds now cannot be read", RulesWords.change(Optional.empty())),
                CHECK.hang("The organisation's rules are replaced", RulesWords.takeOver()));
    }

    static List<Flaw> flaws() {
        Source source = Source.ofRepository("""
                labls: {}
                require: everybody
                """);
        return switch (GalleryScene.BOOK.read(Optional.of(source))) {
            case Verdict.Wrong(List<Flaw> flaws) -> flaws;
            case Verdict.Right _ -> throw new IllegalStateException("these rules are to be wrong");
        };
    }
}
