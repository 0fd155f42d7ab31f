package dev.bellhop.text;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A character written by its number or its name. */
final class Entity {
    private static final Pattern WRITTEN =
            Pattern.compile("&(?:#[xX](?<hex>[0-9a-fA-F]{1,8})|#(?<decimal>[0-9]{1,9})|(?<name>[A-Za-z]{2,22}));?");

    /** Every name in HTML whose character is not to be seen. */
    private static final Set<String> INVISIBLE = Set.of(
            "shy",
            "zwj",
            "zwnj",
            "lrm",
            "rlm",
            "ZeroWidthSpace",
            "NegativeVeryThinSpace",
            "NegativeThinSpace",
            "NegativeMediumSpace",
            "NegativeThickSpace",
            "NoBreak",
            "af",
            "ApplyFunction",
            "it",
            "InvisibleTimes",
            "ic",
            "InvisibleComma");

    private Entity() {}

    /** How long the entity is that begins here and shows nothing; 0 where none does. */
    static int hidden(CharSequence text, int at) {
        Matcher entity = WRITTEN.matcher(text).region(at, Math.min(text.length(), at + 25));
        return text.charAt(at) == '&' && entity.lookingAt() && isInvisible(entity) ? entity.end() - at : 0;
    }

    static boolean hidesIn(String text) {
        for (int at = text.indexOf('&'); at >= 0; at = text.indexOf('&', at + 1)) {
            if (hidden(text, at) > 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean isInvisible(Matcher entity) {
        String hex = entity.group("hex");
        String decimal = entity.group("decimal");
        if (hex == null && decimal == null) {
            return INVISIBLE.contains(entity.group("name")) && entity.group().endsWith(";");
        }
        long c = hex != null ? Long.parseLong(hex, 16) : Long.parseLong(decimal);
        return c > Character.MAX_CODE_POINT || Sign.showsNothing((int) c);
    }
}
