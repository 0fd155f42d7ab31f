package dev.bellhop.engine;

import dev.bellhop.run.Used;

/**
 * What one person's runs with one agent used in one repository, while its owner's installation was this one. Repository
 * and login are as the newest of the runs has them, and empty where people were forgotten.
 */
public record Bill(long installation, String repo, String agent, String service, String person, Count runs, Used used) {

    /** {@code well} were merged, {@code badly} failed; of the rest some are not over, and some somebody ended. */
    public record Count(int all, int well, int badly) {

        public Count and(Count other) {
            return new Count(all + other.all, well + other.well, badly + other.badly);
        }
    }
}
