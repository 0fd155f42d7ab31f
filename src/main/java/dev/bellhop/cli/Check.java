package dev.bellhop.cli;

import dev.bellhop.rules.Flaw;
import dev.bellhop.rules.RuleBook;
import dev.bellhop.rules.Source;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Says of a repository's file whether it is right: one line a flaw, as compilers write them. */
public final class Check {
    private Check() {}

    public static boolean well(RuleBook book, List<String> words, PrintStream out) {
        String file = words.isEmpty() ? Source.FILE : words.getFirst();
        try {
            List<Flaw> flaws = book.flaws(file, Files.readString(Path.of(file)));
            flaws.forEach(out::println);
            if (flaws.isEmpty()) {
                out.println(file + " is right");
            }
            return flaws.isEmpty();
        } catch (CharacterCodingException _) {
            out.println(file + ":1:1 the file is not UTF-8");
        } catch (IOException | IllegalArgumentException _) {
            out.println(file + ":1:1 there is no such file, or it cannot be read");
        }
        return false;
    }
}
