package dev.bellhop.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The words after a command: options with their values, options that stand alone, and the rest in its order. */
record Said(Map<String, String> values, Set<String> alone, List<String> rest) {

    /** Empty where an option is unknown, comes twice or lacks its value. */
    static Optional<Said> read(List<String> words, Set<String> withValue, Set<String> alone) {
        Said said = new Said(new HashMap<>(), new HashSet<>(), new ArrayList<>());
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            boolean takesNext = withValue.contains(word) && i + 1 < words.size();
            boolean fits = !word.startsWith("-")
                    ? said.rest.add(word)
                    : takesNext
                            ? said.values.put(word, words.get(++i)) == null
                            : alone.contains(word) && said.alone.add(word);
            if (!fits) {
                return Optional.empty();
            }
        }
        return Optional.of(said);
    }

    String value(String option) {
        return values.getOrDefault(option, "");
    }
}
