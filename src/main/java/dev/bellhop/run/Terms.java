package dev.bellhop.run;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What this server offers: its agents, which of them a bare label means, and its measures. */
public record Terms(Set<String> agents, String defaultAgent, Duration look, Duration silence, long placesPerRepo) {
    private static final String LABEL = "agent-fix";

    public Terms {
        agents = Set.copyOf(agents);
    }

    /** The agent that a label asks for, known here or not; empty when the label asks for none. */
    Optional<String> asks(String label) {
        String folded = asciiLower(label);
        if (folded.equals(LABEL)) {
            return Optional.of(defaultAgent);
        }
        return folded.startsWith(LABEL + ":")
                ? Optional.of(folded.substring(LABEL.length() + 1)).filter(name -> name.matches("[a-z0-9._-]{1,64}"))
                : Optional.empty();
    }

    /** Only ASCII is folded: a letter of another script that looks the same is another label. */
    private static String asciiLower(String text) {
        return text.chars().allMatch(c -> c < 128) ? text.toLowerCase(Locale.ROOT) : text;
    }
}
