package dev.bellhop.store;

import dev.bellhop.run.Attempt;
import dev.bellhop.run.Begin;
import dev.bellhop.run.Fact;
import dev.bellhop.run.Facts;
import dev.bellhop.run.Learned;
import dev.bellhop.run.Person;
import dev.bellhop.run.Place;
import dev.bellhop.run.Repo;
import dev.bellhop.run.Request;
import dev.bellhop.run.Run;
import dev.bellhop.run.RunId;
import java.util.List;

/** By what a run is found: each is asked for in a second of its own, on an issue of that number. */
record Card(int second, Repo repo, String agent, Person by) {

    static Card of(int second) {
        return new Card(second, Given.WEB, "fast", Given.MONA);
    }

    Card in(Repo other) {
        return new Card(second, other, agent, by);
    }

    Card with(String other) {
        return new Card(second, repo, other, by);
    }

    Card by(Person other) {
        return new Card(second, repo, agent, other);
    }

    RunId id() {
        return RunId.of(Given.after(second), "card-" + second);
    }

    Run run(Fact... known) {
        Run any = Given.run("card-" + second, new Place(repo, second));
        Request asked = any.request();
        Attempt planned = Given.attempt(new Begin.Begun(Given.NOON, "task-1"), Facts.NONE);
        Attempt attempt = new Attempt(
                1, agent, "copilot", planned.task(), planned.begin(), Learned.from(List.of(known), Facts.NONE));
        return new Run(
                id(),
                any.place(),
                new Request(by, asked.trigger(), Given.after(second), asked.trace(), asked.issue(), asked.again()),
                List.of(attempt),
                any.approved(),
                any.delay(),
                any.announced(),
                any.ended());
    }
}
