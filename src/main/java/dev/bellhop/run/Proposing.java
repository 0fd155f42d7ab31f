package dev.bellhop.run;

import dev.bellhop.rules.Difference;
import dev.bellhop.rules.Flaw;
import dev.bellhop.rules.Origin;
import dev.bellhop.rules.RuleBook;
import dev.bellhop.rules.Rules;
import dev.bellhop.rules.Source;
import dev.bellhop.rules.Verdict;
import java.util.List;
import java.util.Optional;

/** A pull request may change the rules: then a check on its newest commit says what that comes to. */
final class Proposing {
    /** GitHub takes no more at once. */
    private static final int MOST = 50;

    private final RuleBook book;

    Proposing(RuleBook book) {
        this.book = book;
    }

    Decision decide(Situation now, Event.Proposed proposed) {
        Desk desk = now.desk().at(proposed.place().repo());
        Optional<Optional<Proposal>> proposal = now.answer(new Need.Change(proposed.place(), proposed.head()));
        if (proposal.isEmpty()) {
            return Decision.of(desk, new Note(Note.Kind.REFUSED, "GitHub did not show what the pull request changes"));
        }
        if (proposal.get().isEmpty()) {
            return Refusing.ignored(desk, "the pull request does not change the rules");
        }
        Findings findings =
                findings(now, proposed.place().repo(), proposal.get().get());
        RunId id = RunId.of(proposed.at(), proposed.place() + " " + proposed.head());
        return Decision.of(desk, new Note(Note.Kind.DONE, findings.title()))
                .effects(List.of(new Effect.Report(id, proposed.head(), findings)));
    }

    private Findings findings(Situation now, Repo repo, Proposal proposal) {
        return switch (book.read(proposal.text().map(Source::ofRepository))) {
            case Verdict.Wrong(List<Flaw> flaws) ->
                new Findings(
                        false,
                        RulesWords.title(flaws.size()),
                        RulesWords.check(flaws),
                        flaws.stream().limit(MOST).map(Proposing::mark).toList());
            case Verdict.Right(Rules next) ->
                new Findings(true, RulesWords.title(0), change(now, repo, next), List.of());
        };
    }

    /** The organisation's rules may be in a repository that not everybody who reads this one can read. */
    private String change(Situation now, Repo repo, Rules next) {
        boolean foreign = now.answer(new Need.RulesOf(repo))
                .flatMap(source -> source)
                .filter(source -> source.origin() == Origin.ORGANISATION)
                .isPresent();
        return foreign
                ? RulesWords.takeOver()
                : RulesWords.change(Ruling.of(now, repo, book).valid().map(was -> difference(was, next)));
    }

    private static String difference(Rules was, Rules next) {
        Difference difference = Difference.between(was, next);
        return difference.changes().isEmpty() ? "" : difference.table();
    }

    private static Findings.Mark mark(Flaw flaw) {
        String near =
                flaw.suggestion().map(word -> " (did you mean " + word + "?)").orElse("");
        return new Findings.Mark(flaw.line(), flaw.column(), flaw.message() + near);
    }
}
