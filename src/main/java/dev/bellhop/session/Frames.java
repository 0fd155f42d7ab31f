package dev.bellhop.session;

import java.util.Optional;

/** Puts the lines of a stream together into frames, as the standard of Server-Sent Events has it. */
final class Frames {
    /** What is longer is let pass: the list of events has it too. */
    private static final int LONGEST = 1 << 20;

    private final StringBuilder data = new StringBuilder();
    private String event = "";
    private String id = "";
    private boolean any;
    private boolean first = true;

    record Frame(String event, String data, String id) {}

    /** The frame that this line ends. */
    Optional<Frame> line(String given) {
        String line = first && given.startsWith("\uFEFF") ? given.substring(1) : given;
        first = false;
        if (line.isEmpty()) {
            return end();
        }
        int colon = line.indexOf(':');
        String field = colon < 0 ? line : line.substring(0, colon);
        String value = colon < 0 ? "" : line.substring(colon + 1);
        take(field, value.startsWith(" ") ? value.substring(1) : value);
        return Optional.empty();
    }

    /** A comment has no name, and other names mean nothing. */
    private void take(String field, String value) {
        switch (field) {
            case "event" -> event = value;
            case "id" -> id = value;
            case "data" -> {
                any = true;
                if (data.length() <= LONGEST) {
                    data.append(data.isEmpty() ? "" : "\n").append(value);
                }
            }
            default -> {}
        }
    }

    private Optional<Frame> end() {
        boolean whole = any && data.length() <= LONGEST;
        Optional<Frame> frame = whole ? Optional.of(new Frame(event, data.toString(), id)) : Optional.empty();
        data.setLength(0);
        event = "";
        any = false;
        return frame;
    }
}
