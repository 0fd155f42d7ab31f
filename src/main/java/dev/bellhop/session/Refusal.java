package dev.bellhop.session;

import dev.bellhop.engine.Fault;
import dev.bellhop.http.Answer;
import dev.bellhop.run.Problem;

/** What a platform means by a no. By its status: its words change. */
final class Refusal {
    private Refusal() {}

    static Answer yes(Answer answer) {
        if (!answer.ok()) {
            throw fault(answer);
        }
        return answer;
    }

    /** A conflict says that the world is not as we thought: whoever asked is to look again. */
    static Fault fault(Answer answer) {
        return answer.status() == 409
                ? Fault.unsure(answer.call() + ": conflict, " + answer.complaint())
                : Fault.refused(problem(answer));
    }

    /** The 429 that says how long to wait never comes here: this one is a limit of money. */
    static Problem problem(Answer answer) {
        String said = answer.complaint().isEmpty() ? "status " + answer.status() : answer.complaint();
        return switch (answer.status()) {
            case 401 -> new Problem(Problem.Code.PLATFORM_KEY_REFUSED, said);
            case 402, 429 -> new Problem(Problem.Code.PLATFORM_UNPAID, said);
            case 404 -> new Problem(Problem.Code.PLATFORM_NOT_FOUND, said);
            default -> new Problem(Problem.Code.PLATFORM_REFUSED, said);
        };
    }
}
