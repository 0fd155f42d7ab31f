package dev.bellhop.demo;

/** Git says no, in the words that stand in a terminal. */
final class GitNo extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String words;

    private GitNo(String words) {
        super(words);
        this.words = words;
    }

    static GitNo of(String words) {
        return new GitNo(words);
    }

    static GitNo credentials(String url) {
        return new GitNo(
                "remote: Invalid username or token. Password authentication is not supported for Git operations.\n"
                        + "fatal: Authentication failed for '" + url + "/'");
    }

    static GitNo notFound(String url) {
        return new GitNo("remote: Repository not found.\nfatal: repository '" + url + "/' not found");
    }

    /** The remote's own line, and what the client makes of the status. */
    static GitNo forbidden(String url, String line) {
        return new GitNo(
                "remote: " + line + "\nfatal: unable to access '" + url + "/': The requested URL returned error: 403");
    }

    String words() {
        return words;
    }
}
