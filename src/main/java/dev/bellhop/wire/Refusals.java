package dev.bellhop.wire;

import dev.bellhop.engine.Fault;
import dev.bellhop.http.Answer;
import dev.bellhop.run.Problem;
import java.util.Locale;

/** What GitHub means by a no. */
public final class Refusals {
    private Refusals() {}

    /** The answer, when it is a yes. */
    public static Answer yes(Answer answer) {
        if (!answer.ok()) {
            throw Fault.refused(of(answer));
        }
        return answer;
    }

    public static Problem of(Answer answer) {
        String words = answer.complaint();
        return switch (answer.status()) {
            case 404, 410 -> new Problem(Problem.Code.NOT_FOUND, words);
            case 301, 302, 307, 308 -> new Problem(Problem.Code.NOT_FOUND, "moved to another address");
            case 401 -> new Problem(Problem.Code.NOT_PERMITTED, words);
            case 403 ->
                words.toLowerCase(Locale.ROOT).contains("locked")
                        ? new Problem(Problem.Code.LOCKED)
                        : new Problem(Problem.Code.NOT_PERMITTED, words);
            default -> new Problem(Problem.Code.REFUSED, words.isEmpty() ? "status " + answer.status() : words);
        };
    }
}
