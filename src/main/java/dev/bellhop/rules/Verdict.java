package dev.bellhop.rules;

import java.util.List;

/** What came of reading a repository's file. A file with an error holds in no part. */
public sealed interface Verdict {
    record Right(Rules rules) implements Verdict {}

    record Wrong(List<Flaw> flaws) implements Verdict {
        public Wrong {
            flaws = List.copyOf(flaws);
        }
    }
}
