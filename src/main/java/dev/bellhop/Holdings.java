package dev.bellhop;

import dev.bellhop.engine.SettingBook;
import dev.bellhop.text.Secret;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is stored beside the environment, here and by other processes on the same database, and the house that stands on it. */
final class Holdings {
    private static final Logger LOG = LoggerFactory.getLogger(Holdings.class);

    private final Map<String, String> environment;
    private final SettingBook book;
    private final Premises premises;

    /** What of the stored stands behind the house, and what was looked at last. */
    private Map<String, Secret> inUse;

    private String seen;
    private volatile boolean settled = true;

    /** What speaks against it, as things are. */
    interface Guard {
        Optional<String> wrong(Sources now);
    }

    /** With what was stored when the first house was built. */
    Holdings(Map<String, String> environment, SettingBook book, SettingBook.Page stored, Premises premises) {
        this.environment = Map.copyOf(environment);
        this.book = book;
        this.premises = premises;
        this.inUse = stored.settings();
        this.seen = stored.stamp();
    }

    Sources sources() {
        return sources(book.page().settings());
    }

    /** What was set here is in use, too. */
    boolean settled() {
        return settled;
    }

    /**
     * Looked at and stored as one: what others store meanwhile is looked at too. What is stored already is not stored
     * again, and what is in use goes on.
     */
    synchronized Optional<String> change(SettingBook.Change change, Guard guard) {
        while (true) {
            SettingBook.Page before = book.page();
            Map<String, Secret> after = before.after(change);
            Optional<String> wrong = guard.wrong(sources(before.settings())).or(() -> unfit(change, before));
            if (wrong.isPresent()) {
                return wrong;
            }
            if (after.equals(before.settings()) || book.change(change, before)) {
                settle(after);
                return Optional.empty();
            }
        }
    }

    /** Stored is stored: what comes in the way of its use is gone when it is looked at next, or is said there. */
    private void settle(Map<String, Secret> stored) {
        if (stored.equals(inUse)) {
            return;
        }
        try {
            use(stored);
        } catch (RuntimeException e) {
            settled = false;
            seen = "";
            LOG.error("What was set is stored, but not in use yet; trying again", e);
        }
    }

    /** What would be wrong with it as things are. */
    Optional<String> unfit(SettingBook.Change change) {
        return unfit(change, book.page());
    }

    /** In the words that the environment would be answered with. */
    private Optional<String> unfit(SettingBook.Change change, SettingBook.Page before) {
        Sources now = sources(before.settings());
        return now.covered(change.set().keySet().stream())
                .or(() -> blank(change))
                .or(() -> unusable(before.after(change)));
    }

    private static Optional<String> blank(SettingBook.Change change) {
        return change.set().entrySet().stream()
                .filter(value -> value.getValue().reveal().isBlank())
                .map(value -> value.getKey() + ": must not be empty")
                .sorted()
                .findFirst();
    }

    private Optional<String> unusable(Map<String, Secret> stored) {
        try {
            settings(stored);
            return Optional.empty();
        } catch (Settings.Unusable unusable) {
            return Optional.of(String.valueOf(unusable.getMessage()));
        }
    }

    /**
     * Takes up what is stored and not in use here, most often by another process on the same database. What is of no use
     * here is said once, and the house that stands goes on; when it throws, it is taken up at the next look.
     */
    synchronized void takeUp() {
        if (book.stamp().equals(seen)) {
            return;
        }
        SettingBook.Page page = book.page();
        if (page.shut().stream().anyMatch(inUse::containsKey)) {
            LOG.error("What another process stored does not open with the keys of this one, which goes on as it is.");
        } else if (!page.settings().equals(inUse)) {
            takeUp(page.settings());
        }
        seen = page.stamp();
    }

    private void takeUp(Map<String, Secret> stored) {
        try {
            use(stored);
            LOG.info("What was stored meanwhile is in use.");
        } catch (Settings.Unusable unusable) {
            LOG.error(
                    "What another process stored cannot be used here, and this one goes on as it is: {}",
                    unusable.getMessage());
        }
    }

    private void use(Map<String, Secret> stored) {
        premises.move(settings(stored));
        inUse = stored;
        settled = true;
    }

    private Settings settings(Map<String, Secret> stored) {
        return Settings.of(sources(stored).together());
    }

    private Sources sources(Map<String, Secret> stored) {
        return new Sources(environment, stored);
    }
}
