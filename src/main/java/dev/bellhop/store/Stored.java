package dev.bellhop.store;

import dev.bellhop.json.Json;
import java.util.Arrays;

/** What every stored value has in common: a version, and text that any database can hold. */
final class Stored {
    /** Raised when older readers could not read what we write. */
    static final int VERSION = 1;

    private static final char REPLACEMENT = '\uFFFD';

    private Stored() {}

    static Json versioned() {
        return Json.object().with("v", VERSION);
    }

    /** Fields that we do not know are left alone; a version that we do not know is refused. */
    static Json parse(String text) {
        Json json = Json.parse(text);
        Json version = json.at("v");
        if (version.count() > VERSION) {
            throw version.misfit("a version up to " + VERSION);
        }
        return json;
    }

    static <E extends Enum<E>> E constant(Json json, Class<E> type) {
        String name = json.text();
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst()
                .orElseThrow(() -> json.misfit("one of " + Arrays.toString(type.getEnumConstants())));
    }

    /** Half a surrogate pair has no UTF-8, but inside of JSON it can be written as an escape and comes back whole. */
    static String text(Json json) {
        String text = json.toString();
        if (firstLone(text) < 0) {
            return text;
        }
        StringBuilder safe = new StringBuilder(text);
        for (int at = firstLone(safe); at >= 0; at = firstLone(safe)) {
            safe.replace(at, at + 1, "\\u" + Integer.toHexString(safe.charAt(at)));
        }
        return safe.toString();
    }

    /** Words for people, without what a database cannot hold. */
    static String words(String text) {
        StringBuilder safe = new StringBuilder(text.replace('\0', REPLACEMENT));
        for (int at = firstLone(safe); at >= 0; at = firstLone(safe)) {
            safe.setCharAt(at, REPLACEMENT);
        }
        return safe.toString();
    }

    private static int firstLone(CharSequence text) {
        int at = 0;
        while (at < text.length()) {
            int point = Character.codePointAt(text, at);
            if (Character.getType(point) == Character.SURROGATE) {
                return at;
            }
            at += Character.charCount(point);
        }
        return -1;
    }
}
