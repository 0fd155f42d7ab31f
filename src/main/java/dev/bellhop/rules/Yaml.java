package dev.bellhop.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * The only door to the YAML library. Nothing is ever built from a tag, and there are no aliases, so a file is never larger
 * in memory than on paper. Throws {@link Unreadable} at the first thing that is not for us.
 */
final class Yaml {
    private static final int DEEPEST = 16;
    private static final Set<String> NOTHING = Set.of("", "~", "null", "Null", "NULL");
    private static final Set<String> TRUE = Set.of("true", "True", "TRUE");
    private static final Set<String> FALSE = Set.of("false", "False", "FALSE");

    /** No exponents: a few characters must not stand for a number that takes minutes to compute with. */
    private static final Pattern AMOUNT = Pattern.compile("[-+]?\\d{1,18}(\\.\\d{1,18})?");

    private final Iterator<Event> events;

    private Yaml(Iterator<Event> events) {
        this.events = events;
    }

    /** Empty where there is nothing but comments. */
    static Optional<Node> read(String file) {
        String text = file.startsWith("\uFEFF") ? file.substring(1) : file;
        printable(text);
        try {
            Parse parse = new Parse(LoadSettings.builder().build());
            return new Yaml(parse.parseString(text).iterator()).document();
        } catch (MarkedYamlEngineException e) {
            throw new Unreadable(e.getProblemMark().map(Yaml::mark).orElse(Mark.START), words(e.getProblem()));
        } catch (YamlEngineException _) {
            throw new Unreadable(Mark.START, words(""));
        }
    }

    /** The library would say so too, but not where. */
    private static void printable(String text) {
        int line = 1;
        int column = 1;
        for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
            int c = text.codePointAt(i);
            if (!StreamReader.isPrintable(c)) {
                throw new Unreadable(new Mark(line, column), "this character cannot be seen and is not allowed");
            }
            line += c == '\n' ? 1 : 0;
            column = c == '\n' ? 1 : column + 1;
        }
    }

    private Optional<Node> document() {
        Event first = next();
        while (is(first, Event.ID.StreamStart) || is(first, Event.ID.DocumentStart)) {
            first = next();
        }
        if (is(first, Event.ID.StreamEnd)) {
            return Optional.empty();
        }
        Node node = node(first, 0);
        next();
        Event last = next();
        if (!is(last, Event.ID.StreamEnd)) {
            throw new Unreadable(at(last), "a second document begins here, and only one is read");
        }
        return Optional.of(node);
    }

    private Node node(Event event, int depth) {
        refuse(event, depth);
        return switch (event.getEventId()) {
            case Scalar -> scalar((ScalarEvent) event);
            case SequenceStart -> items(event, depth);
            default -> entries(event, depth);
        };
    }

    private Node items(Event start, int depth) {
        List<Node> all = new ArrayList<>();
        for (Event event = next(); !is(event, Event.ID.SequenceEnd); event = next()) {
            all.add(node(event, depth + 1));
        }
        return new Node.Items(at(start), all);
    }

    private Node entries(Event start, int depth) {
        List<Node.Entry> all = new ArrayList<>();
        for (Event event = next(); !is(event, Event.ID.MappingEnd); event = next()) {
            refuse(event, depth);
            if (!(event instanceof ScalarEvent key)) {
                throw new Unreadable(at(event), "a key must be plain text");
            }
            all.add(new Node.Entry(at(event), key.getValue(), node(next(), depth + 1)));
        }
        return new Node.Entries(at(start), all);
    }

    private static void refuse(Event event, int depth) {
        if (is(event, Event.ID.Alias)
                || (event instanceof NodeEvent node && node.getAnchor().isPresent())) {
            throw new Unreadable(at(event), "anchors and aliases are not read here: write the value out");
        }
        Optional<?> tag = event instanceof ScalarEvent scalar
                ? scalar.getTag()
                : event instanceof CollectionStartEvent start ? start.getTag() : Optional.empty();
        if (tag.isPresent()) {
            throw new Unreadable(at(event), "tags are not read here: leave out what begins with an exclamation mark");
        }
        if (depth > DEEPEST) {
            throw new Unreadable(at(event), "this is nested too deep");
        }
    }

    private static Node scalar(ScalarEvent scalar) {
        String value = scalar.getValue();
        Mark at = at(scalar);
        if (!scalar.isPlain()) {
            return new Node.Text(at, value);
        }
        if (NOTHING.contains(value)) {
            return new Node.Nothing(at);
        }
        if (TRUE.contains(value) || FALSE.contains(value)) {
            return new Node.Truth(at, TRUE.contains(value));
        }
        return AMOUNT.matcher(value).matches() ? new Node.Amount(at, new BigDecimal(value)) : new Node.Text(at, value);
    }

    private Event next() {
        return events.next();
    }

    private static boolean is(Event event, Event.ID id) {
        return event.getEventId() == id;
    }

    private static Mark at(Event event) {
        return event.getStartMark().map(Yaml::mark).orElse(Mark.START);
    }

    private static Mark mark(org.snakeyaml.engine.v2.exceptions.Mark mark) {
        return new Mark(mark.getLine() + 1, mark.getColumn() + 1);
    }

    /** The library's own words repeat what stands in the file. */
    private static String words(String problem) {
        if (problem.startsWith("mapping values are not allowed")) {
            return "a colon cannot stand here: look at the indentation, and put text that holds a colon in quotes";
        }
        if (problem.contains("cannot start any token")) {
            return "no value begins like this: indent with spaces, and put the text in quotes";
        }
        if (problem.contains("unexpected end of stream")) {
            return "this is opened and never closed";
        }
        return "this is not YAML: look at the indentation, brackets and quotes here and just above";
    }

    /** Nothing after this place was read. */
    static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Mark at;

        Unreadable(Mark at, String message) {
            super(message, null, false, false);
            this.at = at;
        }

        Mark at() {
            return at;
        }
    }
}
