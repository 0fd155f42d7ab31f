package dev.bellhop;

import dev.bellhop.http.Base;
import dev.bellhop.text.Nearest;
import dev.bellhop.text.Secret;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The environment as text, read by name. What is wrong is collected, so that it can all be said at once. */
final class Env {
    private static final String OURS = "BELLHOP_";
    private static final String FILE = "_FILE";
    private static final Pattern DURATION = Pattern.compile("(\\d{1,6})(ms|s|m|h)");

    private final Map<String, String> values;
    private final boolean whole;
    private final SortedSet<String> asked = new TreeSet<>();
    private final List<String> problems = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();

    Env(Map<String, String> values) {
        this(values, true);
    }

    private Env(Map<String, String> values, boolean whole) {
        this.values = values;
        this.whole = whole;
    }

    /** Where more of it is still to be read, so that nothing can be said to be missing. */
    static Env unfinished(Map<String, String> values) {
        return new Env(values, false);
    }

    boolean whole() {
        return whole;
    }

    /** Every name that was read, whether it was set or not. */
    SortedSet<String> asked() {
        return asked;
    }

    List<String> problems() {
        return problems;
    }

    /** A problem names the key and never the value. */
    void problem(String name, String what) {
        problems.add(name + ": " + what);
    }

    void warn(String name, String what) {
        warnings.add(name + ": " + what);
    }

    /** What was warned of, and the names that look like ours and were never asked for: most likely slips. */
    List<String> warnings() {
        List<String> known =
                asked.stream().filter(name -> name.startsWith(OURS)).toList();
        Stream<String> slips = values.keySet().stream()
                .filter(name -> name.startsWith(OURS) && !asked.contains(name))
                .sorted()
                .map(name -> name + ": not known to this version"
                        + Nearest.to(name, known)
                                .map(near -> "; did you mean " + near + "?")
                                .orElse(""));
        return Stream.concat(warnings.stream(), slips).toList();
    }

    boolean isSet(String name) {
        return values.containsKey(name) || values.containsKey(name + FILE);
    }

    /** Of names that mean the same, the one that has a value; else the first that is set, or is ours. */
    String name(String... names) {
        asked.addAll(List.of(names));
        return Arrays.stream(names)
                .filter(name -> value(name).or(() -> value(name + FILE)).isPresent())
                .findFirst()
                .or(() -> Arrays.stream(names).filter(this::isSet).findFirst())
                .orElse(names[0]);
    }

    Optional<String> text(String name) {
        asked.add(name);
        return value(name);
    }

    private Optional<String> value(String name) {
        return Optional.of(values.getOrDefault(name, "").strip()).filter(text -> !text.isEmpty());
    }

    /** The same, where the value may also be in the file that {@code NAME_FILE} names. */
    Optional<Secret> secret(String name) {
        Optional<String> file = text(name + FILE);
        return text(name).map(Secret::new).or(() -> file.flatMap(_ -> file(name + FILE)));
    }

    /** What is in the file that this names. */
    Optional<Secret> file(String name) {
        Optional<String> path = text(name);
        if (path.isEmpty()) {
            return Optional.empty();
        }
        try {
            String content = Files.readString(Path.of(path.get())).strip();
            if (content.isEmpty()) {
                problem(name, "the file is empty");
            }
            return Optional.of(content).filter(text -> !text.isEmpty()).map(Secret::new);
        } catch (IOException | IllegalArgumentException _) {
            problem(name, "the file cannot be read");
            return Optional.empty();
        }
    }

    int port(String name, int otherwise) {
        String text = text(name).orElse(String.valueOf(otherwise));
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > 65_535) {
            problem(name, "expected a port, 0 to 65535");
            return otherwise;
        }
        return Integer.parseInt(text);
    }

    Duration duration(String name, Duration otherwise) {
        Optional<String> text = text(name);
        if (text.isEmpty()) {
            return otherwise;
        }
        Matcher parts = DURATION.matcher(text.get());
        if (!parts.matches() || Long.parseLong(parts.group(1)) == 0) {
            problem(name, "expected a time such as 15s or 5m");
            return otherwise;
        }
        long count = Long.parseLong(parts.group(1));
        return switch (parts.group(2)) {
            case "ms" -> Duration.ofMillis(count);
            case "s" -> Duration.ofSeconds(count);
            case "m" -> Duration.ofMinutes(count);
            default -> Duration.ofHours(count);
        };
    }

    /** Plain http is for this machine only: tokens travel on these connections. */
    URI url(String name, String otherwise) {
        try {
            return Base.of(text(name).orElse(otherwise)).uri();
        } catch (IllegalArgumentException _) {
            problem(name, "expected an address such as https://github.com; plain http is for this machine only");
            return URI.create("https://github.com");
        }
    }
}
