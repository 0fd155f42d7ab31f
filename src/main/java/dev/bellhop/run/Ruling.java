package dev.bellhop.run;

import dev.bellhop.rules.Flaw;
import dev.bellhop.rules.RuleBook;
import dev.bellhop.rules.Rules;
import dev.bellhop.rules.Verdict;
import java.util.List;
import java.util.Optional;

/** What the rules of a repository come to. */
sealed interface Ruling {

    record Valid(Rules rules) implements Ruling {}

    record Broken(List<Flaw> flaws) implements Ruling {}

    /** GitHub did not show whether there are any. */
    record Unread() implements Ruling {}

    static Ruling of(Situation now, Repo repo, RuleBook book) {
        return now.answer(new Need.RulesOf(repo))
                .map(book::read)
                .<Ruling>map(verdict -> switch (verdict) {
                    case Verdict.Right(Rules rules) -> new Valid(rules);
                    case Verdict.Wrong(List<Flaw> flaws) -> new Broken(flaws);
                })
                .orElse(new Unread());
    }

    default Optional<Rules> valid() {
        return this instanceof Valid(Rules rules) ? Optional.of(rules) : Optional.empty();
    }
}
