package dev.bellhop.command;

import java.util.Optional;

/** Why a line that was said to us is no command. Words are the person's own; what was most likely meant is only offered. */
public sealed interface Reason {
    record UnknownVerb(String word, Optional<String> meant) implements Reason {}

    record UnknownOption(Verb verb, String word, Optional<String> meant) implements Reason {}

    record WithoutValue(Option option) implements Reason {}

    record WrongValue(Option option, String value) implements Reason {}

    record Repeated(Option option) implements Reason {}

    record NeedlessWords(Verb verb) implements Reason {}

    record NoWords(Verb verb) implements Reason {}

    record TooLong() implements Reason {}

    record Invisible() implements Reason {}

    record TooMany() implements Reason {}
}
