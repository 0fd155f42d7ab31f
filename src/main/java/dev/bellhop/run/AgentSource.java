package dev.bellhop.run;

import java.util.regex.Pattern;

/** The organisation whose repository holds an enterprise's custom agents; empty texts where GitHub names none. */
public record AgentSource(String organization, String repository, String ruleset) {
    private static final Pattern ORGANIZATION = Pattern.compile("[A-Za-z0-9_-]{1,100}");

    /** Whether an organisation may be called so, by its login or its id. */
    public static boolean mayBe(String organization) {
        return ORGANIZATION.matcher(organization).matches();
    }
}
