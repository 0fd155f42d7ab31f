package dev.bellhop.engine;

import dev.bellhop.command.Command;
import dev.bellhop.run.Person;
import dev.bellhop.run.RunId;
import java.util.regex.Pattern;

/**
 * What somebody who is signed in wants of a run, on its page. The word is the page's own and new each time the page is
 * shown: however often one form is sent, it is one press.
 */
public record Press(RunId run, Command.OfRun command, Person by, String word) {
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_-]{16,64}");

    public Press {
        if (!WORD.matcher(word).matches()) {
            throw new IllegalArgumentException("the page's own word has 16 to 64 letters, digits, - and _");
        }
    }

    /** Nobody else's press is taken for it, whatever word they send. */
    public String trace() {
        return "press:" + run + ":" + by.id() + ":" + word;
    }
}
