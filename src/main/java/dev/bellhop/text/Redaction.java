package dev.bellhop.text;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Takes secrets out of text on its way to a log, a comment or a page: every live value that was remembered, also in
 * base64 and URL encoding, and whatever has the shape of a token.
 */
public final class Redaction {
    /** Enough for every live token of a large server; the oldest go first. */
    private static final int MOST_VALUES = 4_000;

    /** Shorter values would take honest words with them. */
    private static final int LEAST_LENGTH = 8;

    private static final Pattern SHAPES = Pattern.compile("gh[opsur]_[A-Za-z0-9_.\\-]{16,}"
            + "|github_pat_[A-Za-z0-9_]{20,}"
            + "|sk-ant-[A-Za-z0-9_\\-]{16,}"
            + "|whsec_[A-Za-z0-9+/=]{16,}"
            + "|eyJ[A-Za-z0-9_\\-]{10,}\\.[A-Za-z0-9_\\-]{10,}\\.[A-Za-z0-9_\\-]{10,}"
            + "|-----BEGIN [A-Z ]*PRIVATE KEY-----[^-]*(-----END [A-Z ]*PRIVATE KEY-----)?");

    private final Set<String> kept = new LinkedHashSet<>();
    private final Set<String> values = new LinkedHashSet<>();

    /** One that lasts as long as the process; it never makes room for another. */
    public synchronized void keep(Secret secret) {
        if (secret.reveal().length() >= LEAST_LENGTH) {
            kept.addAll(forms(secret));
        }
    }

    public synchronized Secret remember(Secret secret) {
        if (secret.reveal().length() >= LEAST_LENGTH) {
            forms(secret).forEach(values::remove);
            values.addAll(forms(secret));
            while (values.size() > MOST_VALUES) {
                values.remove(values.iterator().next());
            }
        }
        return secret;
    }

    public synchronized String clean(String text) {
        String clean = text;
        for (String value : kept) {
            clean = clean.replace(value, "(secret)");
        }
        for (String value : values) {
            clean = clean.replace(value, "(secret)");
        }
        return SHAPES.matcher(clean).replaceAll("(secret)");
    }

    private static List<String> forms(Secret secret) {
        return List.of(
                secret.reveal(),
                Base64.getEncoder().encodeToString(secret.bytes()),
                URLEncoder.encode(secret.reveal(), StandardCharsets.UTF_8));
    }
}
