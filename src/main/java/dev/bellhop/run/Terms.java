package dev.bellhop.run;

import dev.bellhop.rules.RuleBook;
import dev.bellhop.rules.Rules;
import dev.bellhop.rules.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What this server offers: its rules, who does the work here, where accounts are connected, and its measures. */
public record Terms(RuleBook book, Set<String> services, Optional<String> connect, Duration look, Duration silence) {

    public Terms {
        services = Set.copyOf(services);
        if (!book.flaws().isEmpty()) {
            throw new IllegalArgumentException("the server's own rules have problems");
        }
    }

    /** What holds where a repository says nothing. */
    Rules rules() {
        return switch (book.read(Optional.empty())) {
            case Verdict.Right(Rules rules) -> rules;
            case Verdict.Wrong(List<?> flaws) -> throw new IllegalStateException("no file has flaws: " + flaws);
        };
    }

    /** Whether a label would ask for an agent by what holds everywhere, whatever a broken file says. */
    boolean asksAnywhere(String label) {
        return rules().agentFor(label).isPresent();
    }
}
