package dev.bellhop.run;

import java.util.Locale;

/**
 * One act on the outside. Its key is made of what demands it, never of a counter, so that replays, other orders and
 * restored backups give the same keys. On one issue, effects of one lane happen in order, and lanes do not wait for each
 * other.
 */
public sealed interface Effect {
    RunId run();

    String key();

    String lane();

    /** Asks the agent to begin. */
    record Start(RunId run, int attempt) implements Effect {
        @Override
        public String key() {
            return "start:" + run + ":attempt-" + attempt;
        }

        @Override
        public String lane() {
            return run + "/" + attempt;
        }
    }

    /** Asks the agent to stop, and closes its draft where that was wished, too. */
    record Stop(RunId run, int attempt, Person by, boolean close) implements Effect {
        static String key(RunId run, int attempt) {
            return "stop:" + run + ":attempt-" + attempt;
        }

        @Override
        public String key() {
            return key(run, attempt);
        }

        @Override
        public String lane() {
            return run + "/" + attempt;
        }
    }

    /** Passes on to the agent what a person says. */
    record Steer(RunId run, Message message) implements Effect {
        static String prefix(RunId run) {
            return "reply:" + run + ":";
        }

        @Override
        public String key() {
            return prefix(run) + message.reference();
        }

        @Override
        public String lane() {
            return run + "/reply";
        }
    }

    /** Writes a new issue for somebody, with the agent on it. */
    record File(RunId run, Filing filing) implements Effect {
        static String prefix() {
            return "file:";
        }

        @Override
        public String key() {
            return prefix() + run;
        }

        @Override
        public String lane() {
            return run + "/file";
        }
    }

    /** Acknowledges what the agent reported to us, so that it goes on. */
    record Answer(RunId run, int attempt, String question) implements Effect {
        @Override
        public String key() {
            return "answer:" + run + ":" + question;
        }

        @Override
        public String lane() {
            return run + "/answer";
        }
    }

    /** Opens the pull request for a branch that the agent only pushed. */
    record Open(RunId run, int attempt) implements Effect {
        static String key(RunId run, int attempt) {
            return "pull:" + run + ":attempt-" + attempt;
        }

        @Override
        public String key() {
            return key(run, attempt);
        }

        @Override
        public String lane() {
            return run + "/pull";
        }
    }

    /** Clears away what an attempt needed, when its run is over. */
    record End(RunId run, int attempt) implements Effect {
        @Override
        public String key() {
            return "end:" + run + ":attempt-" + attempt;
        }

        @Override
        public String lane() {
            return run + "/" + attempt;
        }
    }

    record React(RunId run, Target target, Reaction reaction) implements Effect {
        @Override
        public String key() {
            return "react:" + run + ":" + reaction.name().toLowerCase(Locale.ROOT);
        }

        @Override
        public String lane() {
            return "issue";
        }
    }

    /** A wish that the status comment says how things stand; a hundred wishes are one edit. */
    record Status(RunId run) implements Effect {
        @Override
        public String key() {
            return "status:" + run;
        }

        @Override
        public String lane() {
            return "issue";
        }
    }

    /** A comment of its own, for when a person is needed. */
    record Say(RunId run, String cause, String text) implements Effect {
        @Override
        public String key() {
            return "say:" + run + ":" + cause;
        }

        @Override
        public String lane() {
            return "issue";
        }
    }

    /** A check on a commit that changes the rules: what is wrong with them, or what they change. */
    record Report(RunId run, String commit, Findings findings) implements Effect {
        @Override
        public String key() {
            return "check:" + run + ":" + commit;
        }

        @Override
        public String lane() {
            return "issue";
        }
    }

    record TakeLabelOff(RunId run, String label) implements Effect {
        @Override
        public String key() {
            return "unlabel:" + run;
        }

        @Override
        public String lane() {
            return "issue";
        }
    }
}
