package dev.bellhop.platform;

import java.util.Random;

/** The platform's only chance: ids and keys. The same seed gives the same ones. */
final class Dice {
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz123456789";
    private static final String HEX = "0123456789abcdef";

    private final Platform.Kind kind;
    private final Random random;

    Dice(Platform.Kind kind, long seed) {
        this.kind = kind;
        this.random = new Random(seed);
    }

    String id(Id id) {
        return id.prefix(kind)
                + switch (kind) {
                    case ANTHROPIC -> "01" + of(LETTERS, 22);
                    case QODER -> of(HEX, 32);
                };
    }

    String key() {
        return switch (kind) {
            case ANTHROPIC -> "sk-ant-api03-" + of(LETTERS, 93) + "AA";
            case QODER -> "pt-" + of(LETTERS, 40);
        };
    }

    private String of(String alphabet, int length) {
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }
}
