package dev.bellhop.cli;

import dev.bellhop.engine.Fault;
import dev.bellhop.run.Problem;
import dev.bellhop.run.Usage;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Starts and shows Copilot's agent tasks. */
public final class TasksShown {
    private final Screen screen;

    private TasksShown(Screen screen) {
        this.screen = screen;
    }

    /** Whether GitHub did as it was asked. */
    public static boolean well(TaskBoard board, TasksAsked asked, Screen screen) {
        TasksShown shown = new TasksShown(screen);
        try {
            switch (asked) {
                case TasksAsked.Listing(var repository) -> shown.list(board.list(repository));
                case TasksAsked.Showing(var repository, String id) -> shown.whole(board.show(repository, id));
                case TasksAsked.Starting starting -> shown.whole(board.start(starting));
            }
            return true;
        } catch (Fault fault) {
            shown.fault(fault);
            return false;
        }
    }

    private void list(List<TaskBoard.Entry> tasks) {
        if (tasks.isEmpty()) {
            screen.line("There are no tasks.");
        }
        tasks.forEach(task ->
                screen.line("%s  %-16s  %s  %s".formatted(task.id(), word(task.state()), task.changed(), task.name())));
    }

    private void whole(TaskBoard.Entry task) {
        screen.line("task " + task.id() + ": " + word(task.state()));
        field("name", task.name());
        field("page", task.url());
        field("changed", task.changed().toString());
        field("branch", branch(task.details()));
        task.details().sessions().forEach(session -> field("session", session(session)));
    }

    private static String branch(TaskBoard.Details details) {
        return details.head().isEmpty() || details.base().isEmpty()
                ? details.head()
                : details.head() + ", from " + details.base();
    }

    private static String session(TaskBoard.Session session) {
        return Stream.of(
                        word(session.state()),
                        session.model(),
                        session.usage().map(TasksShown::cost).orElse(""),
                        session.error())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /** As GitHub asks for it to be shown. */
    private static String cost(Usage usage) {
        String amount = usage.amount().setScale(1, RoundingMode.HALF_UP).toPlainString();
        return switch (usage.unit()) {
            case AI_CREDITS -> amount + " AI credits";
            case PREMIUM_REQUESTS -> amount + " premium requests";
        };
    }

    private void field(String name, String value) {
        if (!value.isEmpty()) {
            screen.line("  %-8s %s".formatted(name, value));
        }
    }

    private static String word(Enum<?> state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private void fault(Fault fault) {
        if (fault.kind() instanceof Fault.Kind.Refused(Problem problem)) {
            screen.line(
                    meaning(problem.code()) + (problem.detail().isEmpty() ? "" : " GitHub said: " + problem.detail()));
        } else {
            screen.outage(fault);
        }
    }

    private static String meaning(Problem.Code code) {
        if (code == Problem.Code.TASKS_NOT_PERMITTED) {
            return "GitHub does not let this token use agent tasks here. They are part of Copilot Business and"
                    + " Enterprise; the token must be a person's, with the permission \"Agent tasks\", and that person"
                    + " must have access to the repository. An App's token never will do.";
        }
        if (code == Problem.Code.PERSON_TOKEN_REFUSED) {
            return "GitHub does not know the token: it is wrong, expired or revoked.";
        }
        if (code == Problem.Code.SINGLE_SIGN_ON) {
            return "The token must be authorised for the organisation's single sign-on.";
        }
        return code == Problem.Code.NOT_FOUND
                ? "There is no such task, or it is not shown to this token."
                : "GitHub refused the request.";
    }
}
