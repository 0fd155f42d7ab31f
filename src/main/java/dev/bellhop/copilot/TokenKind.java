package dev.bellhop.copilot;

import dev.bellhop.http.Answer;
import dev.bellhop.text.Secret;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a person's token is, by how it begins. */
enum TokenKind {
    FINE_GRAINED("github_pat_", "A fine-grained token"),
    CLASSIC("ghp_", "A classic token"),
    OF_OAUTH("gho_", "An OAuth token"),
    OF_APP("ghu_", "A token got through an App");

    private static final String SCOPE = "repo";

    private final String beginning;
    private final String words;

    TokenKind(String beginning, String words) {
        this.beginning = beginning;
        this.words = words;
    }

    static Optional<TokenKind> of(Secret token) {
        return Arrays.stream(values())
                .filter(kind -> token.reveal().startsWith(kind.beginning))
                .findFirst();
    }

    String words() {
        return words;
    }

    /** Of the others the header says nothing. */
    boolean hasScopes() {
        return this == CLASSIC || this == OF_OAUTH;
    }

    /** What GitHub does not say is not held against the token. */
    static boolean lacksScope(Secret token, Answer answer) {
        return of(token).filter(TokenKind::hasScopes).isPresent()
                && scopes(answer).filter(scopes -> !scopes.contains(SCOPE)).isPresent();
    }

    static Optional<List<String>> scopes(Answer answer) {
        return answer.header("x-oauth-scopes").map(scopes -> List.of(scopes.split("\\s*,\\s*")));
    }
}
