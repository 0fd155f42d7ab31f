package dev.bellhop.session;

import dev.bellhop.http.Answer;

/** For what is to be gone, and may be so already. */
final class Gone {
    private Gone() {}

    static void already(Answer answer) {
        if (answer.status() != 404) {
            Refusal.yes(answer);
        }
    }
}
