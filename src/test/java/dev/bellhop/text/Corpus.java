package dev.bellhop.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Texts in one readable file: each begins with its name after {@code ===}; after {@code --- seen} stands what is seen of it.
 * {@code {u:200B}} is a character by its number, and there are four ways to spell a word without being seen.
 */
record Corpus(String name, String text, String seen) {
    private static final Pattern SPELLED =
            Pattern.compile("\\{(?:u:([0-9A-F]+)|(bits|tags|selectors|repeat):(?:([0-9A-F]+):)?([a-z0-9]+))\\}");

    @Override
    public String toString() {
        return name;
    }

    static List<Corpus> read(String file) {
        List<Corpus> cases = new ArrayList<>();
        for (String part : content(file).split("(?m)^=== ", -1)) {
            if (!part.isBlank()) {
                String name = part.lines().findFirst().orElse("");
                String[] body = part.substring(name.length() + 1).split("(?m)^--- seen\n", 2);
                cases.add(new Corpus(name, spelled(line(body[0])), spelled(line(body[body.length - 1]))));
            }
        }
        return cases;
    }

    /** Without the line end that only the file needs. */
    private static String line(String text) {
        return text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
    }

    private static String content(String file) {
        try (InputStream in = Objects.requireNonNull(Corpus.class.getResourceAsStream("/visible/" + file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String spelled(String text) {
        return SPELLED.matcher(text).replaceAll(it -> Matcher.quoteReplacement(spell(it)));
    }

    private static String spell(MatchResult it) {
        if (it.group(1) != null) {
            return character(it.group(1));
        }
        String word = it.group(4);
        return switch (it.group(2)) {
            case "tags" -> each(word, c -> Character.toString(0xE0000 + c));
            case "selectors" -> each(word, c -> Character.toString(0xE0100 + c - 16));
            case "bits" ->
                each(word, c -> Integer.toBinaryString(c).replace("0", "").replace("1", character(it.group(3))));
            default -> character(word).repeat(Integer.parseInt(it.group(3)));
        };
    }

    private interface Spelling {
        String of(int c);
    }

    private static String each(String word, Spelling spelling) {
        StringBuilder spelled = new StringBuilder();
        word.chars().forEach(c -> spelled.append(spelling.of(c)));
        return spelled.toString();
    }

    private static String character(String number) {
        return Character.toString(Integer.parseInt(number, 16));
    }
}
