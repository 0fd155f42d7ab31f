package dev.bellhop.rules;

/** What holds, and who said so. */
public record Setting<T>(T value, Where where) {
    static <T> Setting<T> builtIn(T value) {
        return new Setting<>(value, Where.BUILT_IN);
    }
}
