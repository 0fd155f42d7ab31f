package dev.bellhop.web;

/** What the setup says that is more than a line of a page. */
final class SetupWords {
    static final String USED =
            "This address was used already, by one browser. Use that one, sign in as the operator, or start the server"
                    + " again: its log then has a new address.";
    static final String LATE =
            "This address was good for half an hour, and that is over. There is a new one in the log.";
    static final String UNKNOWN =
            "This address is not the one in the log: the newest line that begins with Setup: counts.";

    static final String NOT_BEGUN =
            "This way back did not begin in this browser, or was used already. Nothing was taken over.";
    static final String TOO_LATE = "That took longer than ten minutes. Nothing was taken over.";
    static final String LOST =
            " If GitHub has made an App already, its secrets were told once and are lost here: delete that App on its page at"
                    + " GitHub and create it again, or make a new private key and webhook secret there and bring them as an App"
                    + " that you have already.";
    static final String FOUNDED = "The App is made, its secrets are stored and in use. Install it where it is to work.";
    static final String UNSTORED =
            "The App is made, but its secrets could not be stored; the log says why. Nothing was taken over.";
    static final String BEHIND =
            " That is stored, but does not count here yet: it is tried again every few seconds, and the log says what is in the"
                    + " way.";

    static final String TRY = "Put the label agent-fix on it, which is there now, or write /agent fix in a comment.";

    private SetupWords() {}
}
