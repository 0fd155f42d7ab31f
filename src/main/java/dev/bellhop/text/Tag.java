package dev.bellhop.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One tag of HTML, read as a browser reads it. Places are those of the page it stands on. */
record Tag(String name, boolean closing, int from, int to, List<Attribute> attributes) {

    /** It begins at the blank before its name. */
    record Attribute(String name, String value, int from, int to) {}

    Tag {
        attributes = List.copyOf(attributes);
    }

    /** The page's length as its end, when the tag swallows all that is left. */
    static Tag at(String page, int from) {
        return new Reading(page, from).tag();
    }

    private static final class Reading {
        private final String page;
        private final int from;
        private final List<Attribute> attributes = new ArrayList<>();
        private int at;

        Reading(String page, int from) {
            this.page = page;
            this.from = from;
        }

        Tag tag() {
            boolean closing = page.charAt(from + 1) == '/';
            at = from + (closing ? 2 : 1);
            String name = word(false);
            while (at < page.length() && page.charAt(at) != '>' && !Shadow.isEnd(page.charAt(at))) {
                attribute();
            }
            int to = at < page.length() && page.charAt(at) == '>' ? at + 1 : at;
            return new Tag(name.toLowerCase(Locale.ROOT), closing, from, to, attributes);
        }

        private void attribute() {
            int start = at;
            while (at < page.length() && (isBlank(page.charAt(at)) || page.charAt(at) == '/')) {
                at++;
            }
            int named = at;
            String name = word(true);
            if (at == named) {
                return;
            }
            int end = at;
            skipBlanks();
            String value = "";
            if (at < page.length() && page.charAt(at) == '=') {
                at++;
                skipBlanks();
                value = value();
                end = at;
            }
            at = end;
            attributes.add(new Attribute(name.toLowerCase(Locale.ROOT), value, start, end));
        }

        /** A quote that is never closed takes everything with it. */
        private String value() {
            char quote = at < page.length() ? page.charAt(at) : ' ';
            if (quote != '"' && quote != '\'') {
                int start = at;
                while (at < page.length() && !isBlank(page.charAt(at)) && !endsTag(page.charAt(at))) {
                    at++;
                }
                return page.substring(start, at);
            }
            int close = page.indexOf(quote, at + 1);
            int end = close < 0 ? page.length() : close;
            String value = page.substring(at + 1, end);
            at = close < 0 ? end : close + 1;
            return value;
        }

        private String word(boolean mayBeginWithEquals) {
            int start = at;
            while (at < page.length()
                    && !isBlank(page.charAt(at))
                    && page.charAt(at) != '/'
                    && !endsTag(page.charAt(at))
                    && (page.charAt(at) != '=' || (mayBeginWithEquals && at == start))) {
                at++;
            }
            return page.substring(start, at);
        }

        private void skipBlanks() {
            while (at < page.length() && isBlank(page.charAt(at))) {
                at++;
            }
        }

        private static boolean endsTag(char c) {
            return c == '>' || Shadow.isEnd(c);
        }

        private static boolean isBlank(char c) {
            return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
        }
    }
}
