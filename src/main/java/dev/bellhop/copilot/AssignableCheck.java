package dev.bellhop.copilot;

import dev.bellhop.engine.Check;
import dev.bellhop.run.Person;
import dev.bellhop.run.Problem;
import dev.bellhop.run.Repo;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Whether Copilot comes to a repository when the operator's token calls it: what {@code /agent doctor} asks. */
record AssignableCheck(Doors doors, Person operator, Repo repo) implements Check {
    private static final Set<Problem.Code> OF_THE_TOKEN =
            Set.of(Problem.Code.PERSON_TOKEN_REFUSED, Problem.Code.TOKEN_SCOPE);

    @Override
    public String name() {
        return "copilot";
    }

    @Override
    public Result look(Instant now) {
        if (doors.hands().find(operator).isEmpty()) {
            return Result.skip("Not looked at: COPILOT_USER_TOKEN is not set.");
        }
        return new Absence(doors)
                .of(repo, operator)
                .map(this::absent)
                .orElseGet(() -> Result.ok("Copilot can be assigned in " + repo.fullName() + "."));
    }

    /** What is wrong with the token everywhere has its own line. */
    private Result absent(Problem problem) {
        return OF_THE_TOKEN.contains(problem.code())
                ? Result.skip("Not looked at: COPILOT_USER_TOKEN must be mended first.")
                : CopilotCheckup.fail(problem, Optional.of(repo));
    }
}
