package dev.bellhop.command;

import dev.bellhop.text.Nearest;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands after a verb on its line: options first, then words; and what is wrong with it, if anything is. */
record Arguments(Map<Option, String> values, String words, Optional<Reason> wrong) {
    private static final Pattern WORD = Pattern.compile("(?<word>[^\\h]+)\\h*");

    static Arguments of(Verb verb, String rest) {
        if (!verb.takesWords() && verb.options().isEmpty()) {
            return rest.isEmpty() ? new Arguments(Map.of(), "", Optional.empty()) : needless(verb);
        }
        Arguments read = new Reading(verb, rest).arguments();
        return verb.takesWords() || read.words().isEmpty() ? read : needless(verb);
    }

    private static Arguments needless(Verb verb) {
        return new Arguments(Map.of(), "", Optional.of(new Reason.NeedlessWords(verb)));
    }

    Options options() {
        return Options.of(values);
    }

    boolean gives(Option option) {
        return values.containsKey(option);
    }

    /** One pass over the words of a line. */
    private static final class Reading {
        private final Map<Option, String> values = new EnumMap<>(Option.class);
        private final Verb verb;
        private final String rest;
        private final Matcher words;
        private int read;

        Reading(Verb verb, String rest) {
            this.verb = verb;
            this.rest = rest;
            this.words = WORD.matcher(rest);
        }

        Arguments arguments() {
            for (Optional<String> word = next(); word.isPresent(); word = next()) {
                Optional<Reason> wrong = option(word.get());
                if (wrong.isPresent()) {
                    return new Arguments(Map.of(), "", wrong);
                }
            }
            return new Arguments(values, rest.substring(read), Optional.empty());
        }

        /** The next word, if it is written like an option. */
        private Optional<String> next() {
            return peek().filter(Reading::isOption).map(this::take);
        }

        private Optional<String> peek() {
            words.region(read, rest.length());
            return words.lookingAt() ? Optional.of(words.group("word")) : Optional.empty();
        }

        private String take(String word) {
            read = words.end();
            return word;
        }

        /** Many keyboards make one dash of two hyphens; a dash in prose has a blank after it, or another word. */
        private static boolean isOption(String word) {
            boolean dashed = word.startsWith("—") || word.startsWith("–");
            return word.startsWith("--")
                    || (dashed && Option.of("--" + name(word).substring(1)).isPresent());
        }

        private static String name(String word) {
            int equals = word.indexOf('=');
            return equals < 0 ? word : word.substring(0, equals);
        }

        private Optional<Reason> option(String word) {
            String name = name(word);
            Optional<Option> known = Option.of(name).filter(verb.options()::contains);
            if (known.isEmpty()) {
                return Optional.of(new Reason.UnknownOption(verb, name, meant(name)));
            }
            Option option = known.get();
            if (values.containsKey(option)) {
                return Optional.of(new Reason.Repeated(option));
            }
            return value(option, word)
                    .map(value -> put(option, value))
                    .orElse(Optional.of(new Reason.WithoutValue(option)));
        }

        private Optional<String> value(Option option, String word) {
            if (word.indexOf('=') >= 0) {
                return Optional.of(word.substring(word.indexOf('=') + 1)).filter(value -> !value.isEmpty());
            }
            return option.takesValue()
                    ? peek().filter(value -> !value.startsWith("--")).map(this::take)
                    : Optional.of("");
        }

        private Optional<Reason> put(Option option, String value) {
            values.put(option, value);
            return Shape.fits(option, value) ? Optional.empty() : Optional.of(new Reason.WrongValue(option, value));
        }

        private Optional<String> meant(String name) {
            String plain = name.toLowerCase(Locale.ROOT).replaceFirst("^[—–]", "--");
            return plain.length() > 64
                    ? Optional.empty()
                    : Nearest.to(
                            plain, verb.options().stream().map(Option::word).toList());
        }
    }
}
