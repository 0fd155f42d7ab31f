package dev.bellhop.run;

import java.util.Optional;

/** What a problem with Copilot means to the operator: the sentences of the issue, as plain text. What to do has no full stop. */
public record Advice(String what, String how) {
    /** What a fine-grained token of a person's must hold for Copilot. */
    public static final String PERSONS_NEED = Problems.PERSONS_NEED;

    /** Without a repository it is about all of them. */
    public static Advice of(Problem problem, Optional<Repo> repo) {
        String where = repo.map(Repo::fullName).orElse("each repository");
        Problems words = Problems.of(problem, new Problems.About(where, "Copilot", "whoever asks", new RunId("none")));
        return new Advice(plain(words.what()), plain(words.how()).replaceFirst("\\.$", ""));
    }

    /** A terminal shows no Markdown. */
    private static String plain(String markdown) {
        return markdown.replace("`", "");
    }
}
