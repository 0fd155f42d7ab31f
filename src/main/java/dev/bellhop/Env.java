package dev.bellhop;

import dev.bellhop.text.Secret;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The environment as text, read by name. What is wrong is collected, so that it can all be said at once. */
final class Env {
    private static final Pattern DURATION = Pattern.compile("(\\d{1,6})(ms|s|m|h)");

    private final Map<String, String> values;
    private final List<String> problems = new ArrayList<>();

    Env(Map<String, String> values) {
        this.values = values;
    }

    List<String> problems() {
        return problems;
    }

    /** A problem names the key and never the value. */
    void problem(String name, String what) {
        problems.add(name + ": " + what);
    }

    boolean isSet(String name) {
        return values.containsKey(name) || values.containsKey(name + "_FILE");
    }

    /** The first of these names that has a value. */
    Optional<String> text(String... names) {
        for (String name : names) {
            String value = values.getOrDefault(name, "").strip();
            if (!value.isEmpty()) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }

    /** The same, where the value may also be in the file that {@code NAME_FILE} names. */
    Optional<Secret> secret(String... names) {
        for (String name : names) {
            Optional<String> value =
                    text(name).or(() -> text(name + "_FILE").flatMap(file -> read(name + "_FILE", file)));
            if (value.isPresent()) {
                return value.map(Secret::new);
            }
        }
        return Optional.empty();
    }

    Optional<String> read(String name, String file) {
        try {
            String content = Files.readString(Path.of(file)).strip();
            if (content.isEmpty()) {
                problem(name, "the file is empty");
            }
            return Optional.of(content).filter(text -> !text.isEmpty());
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
        String text = text(name).orElse(otherwise);
        try {
            URI url = URI.create(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
            if (url.getHost() == null
                    || url.getUserInfo() != null
                    || url.getQuery() != null
                    || url.getFragment() != null) {
                problem(name, "expected an address such as https://github.com");
            } else if (!"https".equals(url.getScheme())
                    && !("http".equals(url.getScheme()) && loopback(url.getHost()))) {
                problem(name, "expected https; plain http is for loopback addresses only");
            }
            return url;
        } catch (IllegalArgumentException _) {
            problem(name, "expected an address such as https://github.com");
            return URI.create(otherwise);
        }
    }

    private static boolean loopback(String host) {
        if (host.equals("localhost")) {
            return true;
        }
        boolean literal = host.matches("[0-9.]+") || host.startsWith("[");
        try {
            return literal && InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException _) {
            return false;
        }
    }
}
