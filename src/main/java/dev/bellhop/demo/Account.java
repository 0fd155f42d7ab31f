package dev.bellhop.demo;

/** Somebody: a person, an organisation or a bot. */
record Account(long id, String login, Kind kind) {
    /** As REST shows it; as an assignee it goes by another name. */
    static final Account COPILOT = new Account(198982749, "Copilot", Kind.BOT);

    enum Kind {
        USER("User"),
        ORGANIZATION("Organization"),
        BOT("Bot");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }
}
