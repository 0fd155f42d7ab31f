package dev.bellhop;

import dev.bellhop.cli.TaskBoard;
import dev.bellhop.cli.TasksAsked;
import dev.bellhop.copilot.Repository;
import dev.bellhop.copilot.SeenSession;
import dev.bellhop.copilot.SeenTask;
import dev.bellhop.copilot.TaskOrder;
import dev.bellhop.copilot.Tasks;
import dev.bellhop.http.Credential;
import java.util.List;
import java.util.Optional;

/** The board of agent tasks at GitHub, with one person's token. */
record CopilotTasks(Tasks tasks, Credential person) implements TaskBoard {

    @Override
    public List<Entry> list(Optional<String> repository) {
        List<SeenTask> all = repository
                .map(Repository::of)
                .map(one -> tasks.list(person, one))
                .orElseGet(() -> tasks.own(person));
        return all.stream().map(CopilotTasks::entry).toList();
    }

    @Override
    public Entry show(Optional<String> repository, String id) {
        return entry(repository
                .map(Repository::of)
                .map(one -> tasks.show(person, one, id))
                .orElseGet(() -> tasks.show(person, id)));
    }

    @Override
    public Entry start(TasksAsked.Starting asked) {
        TasksAsked.Options options = asked.options();
        TaskOrder order = new TaskOrder(
                asked.prompt(),
                options.base(),
                options.head(),
                options.model(),
                options.agent(),
                Optional.of(options.pullRequest()));
        return entry(tasks.start(person, Repository.of(asked.repository()), order));
    }

    private static Entry entry(SeenTask task) {
        Details details = new Details(
                task.head().orElse(""),
                task.base().orElse(""),
                task.sessions().stream().map(CopilotTasks::session).toList());
        return new Entry(task.id(), task.state(), task.updated(), task.name(), task.url(), details);
    }

    private static Session session(SeenSession session) {
        return new Session(session.state(), session.model(), session.usage(), session.error());
    }
}
