package dev.bellhop.text;

import java.util.regex.Pattern;

/** What a link leads to. An ordinary address shows itself when a person points at it, and holds nothing else. */
final class Address {
    private static final int LONGEST = 2_000;

    private static final Pattern WEB = Pattern.compile("(?i:https?:)?//[^/?#@\\s\\\\]++(?:[/?#].*)?");
    private static final Pattern MAIL = Pattern.compile("(?:mailto:)?[\\w.+-]{1,64}@[\\w.-]{1,255}");
    private static final Pattern HERE = Pattern.compile("(?!//)[^:/]*(?:[/?#].*)?");
    private static final Pattern ESCAPED = Pattern.compile("\\\\(\\p{Punct})");

    /** How GitHub itself asks for a file of a repository, and for a person's picture. */
    private static final Pattern GITHUBS_IMAGE =
            Pattern.compile("https://(?:github\\.com|(?:raw|avatars|user-images)\\.githubusercontent\\.com)/[^?#]*"
                    + "\\?(?:raw=(?:true|1)|s=[0-9]{1,3}(?:&v=[0-9])?|v=[0-9](?:&s=[0-9]{1,3})?)");

    private Address() {}

    static boolean isOrdinary(String written) {
        if (written.length() > LONGEST || written.chars().anyMatch(Address::isOdd) || Entity.hidesIn(written)) {
            return false;
        }
        String address = ESCAPED.matcher(written).replaceAll("$1");
        return WEB.matcher(address).matches()
                || MAIL.matcher(address).matches()
                || HERE.matcher(address).matches();
    }

    /** Where the part begins that an image does not need: what it is asked with. */
    static int endOfPath(String written) {
        if (GITHUBS_IMAGE.matcher(written).matches()) {
            return written.length();
        }
        for (int at = 0; at < written.length(); at++) {
            if (written.charAt(at) == '?' || written.charAt(at) == '#') {
                return at;
            }
        }
        return written.length();
    }

    private static boolean isOdd(int c) {
        return c <= ' ' || c == '<' || c == '>' || c == '"' || c == '`';
    }
}
