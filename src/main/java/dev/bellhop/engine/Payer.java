package dev.bellhop.engine;

/** Whose limit is used up by looking, and how many looks an hour that may be, so that acting always has its share. */
public record Payer(String name, int looksAnHour) {
    /** Half of GitHub's least limit of 5,000 calls an hour, at three calls a look. */
    private static final int AT_GITHUB = 2_500 / 3;

    public static Payer atGithub(String name) {
        return new Payer(name, AT_GITHUB);
    }
}
