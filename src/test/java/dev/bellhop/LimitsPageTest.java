package dev.bellhop;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The page of limits has the numbers of the code. A row: what, where its number stands, in which unit, and what is beyond. */
class LimitsPageTest {
    private static final Path PAGE = Path.of("docs", "limits.md");

    @ParameterizedTest(name = "{0}")
    @MethodSource("tables")
    void a_table_has_the_numbers_of_the_code(String table, String rows) {
        String made = rows.strip().lines().map(LimitsPageTest::row).collect(joining());
        Manual.holds(PAGE, table, "| what | limit | beyond it |\n|---|---|---|\n" + made);
    }

    static Stream<Arguments> tables() {
        return Stream.of(
                arguments("comments", """
                        commands of one comment             | command.Commands.MOST            |            | the next one is answered: write it in another comment
                        what one command passes on          | command.Grammar.LONGEST_WORDS    | characters | it is answered: say it in fewer
                        hidden characters in what is told   | run.Task.UNNOTICED               | characters | the run is held until somebody comments `/agent approve`
                        what Copilot is told                | run.Briefing.LONGEST_FOR_COPILOT | characters | it is cut at its end, and says so
                        what an agent in a session is told  | run.Briefing.LONGEST             | characters | the same
                        what the status comment shows of it | run.Told.MOST_SHOWN              | characters | the rest is not shown
                        title of an issue that is filed     | run.Clerk.LONGEST_TITLE          | characters | it is cut
                        """),
                arguments("waiting", """
                        a held run waits for a person    | run.Starting.DAY              |  | it ends as failed
                        a run waits for an account       | run.Connecting.DAY            |  | the same
                        a task waits for an answer       | run.Following.ANSWER          |  | the same
                        GitHub does not answer           | engine.Patience.NORMAL.giveUp |  | what was to be done is given up, and the status says so
                        GitHub does not say who may      | engine.Patience.NORMAL.answer |  | the request is refused in words
                        nothing is heard of Copilot      | House.SILENCE                 |  | the run ends as failed
                        a platform copies the repository | session.Glance.TO_CLONE       |  | the run ends as failed: the repository is too large
                        a Qoder session rests            | run.Resuming.IDLE             |  | a reply goes on in another session
                        sessions of one run              | run.Resuming.MOST_ATTEMPTS    |  | no other is begun
                        """),
                arguments("rules", """
                        the file                                           | rules.Source.MOST_BYTES       | bytes  | it is an error
                        agents                                             | rules.LayerReader.MOST_AGENTS |        | the same
                        labels                                             | rules.LayerReader.MOST_LABELS |        | the same
                        repositories of an agent besides the issue's       | rules.AgentReader.MOST_REPOS  |        | the same
                        depth                                              | rules.Yaml.DEEPEST            | levels | the same
                        errors that are told                               | rules.Sheet.MOST_FLAWS        |        | the rest is not told
                        errors in a comment                                | run.RulesWords.MOST_FLAWS     |        | the rest is counted
                        errors marked by a check                           | run.Proposing.MOST            |        | the rest is not marked
                        files that are checked for one address in a minute | web.Validate.A_MINUTE         |        | 429
                        """),
                arguments("edge", """
                        body of a webhook                                      | web.Intake.MOST_BYTES                    | bytes | 413
                        body of a notice of a platform's                       | web.Intake.MOST_NOTICE_BYTES             | bytes | 413
                        headers                                                | web.Gate.HEADER_BYTES                    | bytes | 431
                        one message, from its first byte to its answer         | web.EdgeParts$Patience.usual.message     |       | the connection is closed
                        connections                                            | web.EdgeParts$Patience.usual.connections |       | the one that has got nowhere for longest is closed
                        tries to sign in for one address in a minute           | web.Login.A_MINUTE                       |       | 429
                        beginnings of a connection for one address in a minute | web.Connect.A_MINUTE                     |       | 429
                        steps of the setup for one address in a minute        | web.Reception.A_MINUTE                   |       | 429
                        looks of the page `/doctor` for one address in a minute | web.DoctorPage.A_MINUTE                |       | 429
                        where the App is installed is known at the setup for  | web.Whereabouts.KEPT                     |       | GitHub is asked again; "Look again" asks at once
                        the way back from connecting                           | engine.Connections.PATIENCE            |       | begin again
                        what a browser keeps of who somebody is                | web.Pass.LIFE                            |       | connect or sign in again
                        the address of the setup in the log                    | web.Reception.GOOD                       |       | a new one is written to the log
                        the setup in one browser                               | web.Reception.STAY                       |       | sign in as the operator
                        the way back from making the App                       | web.Stay.PATIENCE                        |       | begin again
                        """),
                arguments("calls", """
                        one call                                           | http.Call.PATIENCE                   |       | it is tried again, or looked for first where it may have been done
                        an answer                                          | http.Wire.MOST_BYTES                 | bytes | it is not read
                        between two writes with one token                  | engine.Patience.NORMAL.betweenWrites |       | they wait
                        between two edits of a status comment              | engine.Patience.NORMAL.betweenEdits  |       | only the last is sent; `BELLHOP_COMMENT_INTERVAL`
                        looks at Copilot with one token in an hour         | engine.Payer.AT_GITHUB               |       | looks come later
                        looks at the sessions of one key in an hour        | session.SessionAgent.LOOKS_AN_HOUR   |       | looks come later
                        sessions that one process listens to               | session.Streams$Limits.USUAL.most |       | the others are looked at
                        between two readings of GitHub's list, with `pull` | Post.PULL                            |       |
                        """),
                arguments("process", """
                        rows at work at a time                                          | Workers.MANY                 |  | they wait
                        calls under way at the end                                      | Hands.LAST_SENDS             |  | they are in doubt, and looked for at the next start
                        what a replica that died had taken                              | App.LEASE                    |  | others take it
                        ends of the process with a row at work until it is made to wait | engine.Quarantine.SUSPICIOUS |  | it waits twice as long each time
                        ends of the process until it is given up                        | engine.Quarantine.GUILTY     |  | it is dead, and shown on `/deliveries`
                        between two looks for what another replica set at `/setup`      | App.LOOK                     |  |
                        """),
                arguments("kept", """
                        bodies of webhooks                         | engine.Retention.DAYS_OF_BODIES  | days | they are emptied
                        that a webhook came, and what became of it | engine.Retention.DAYS_OF_GUIDS   | days | it is deleted
                        what was written down of a run             | engine.Retention.DAYS_OF_STORIES | days | it is deleted, and the run's page says so
                        rows let go in one transaction             | engine.Expiring.BITE             |      | the rest goes a second later
                        """));
    }

    private static String row(String line) {
        String[] cells = line.split("\\|", -1);
        String unit = cells[2].strip();
        return "| " + cells[0].strip() + " | " + words(value(cells[1].strip())) + (unit.isEmpty() ? "" : " " + unit)
                + " | " + cells[3].strip() + " |\n";
    }

    /** A constant, or a part of one: {@code room.Type.CONSTANT.part}. */
    private static Object value(String path) {
        String[] names = path.split("\\.");
        int type = Character.isUpperCase(names[0].charAt(0)) ? 0 : 1;
        String name = "dev.bellhop." + String.join(".", List.of(names).subList(0, type + 1));
        try {
            Object found = constant(Class.forName(name), names[type + 1]);
            for (int i = type + 2; i < names.length; i++) {
                found = part(found.getClass(), found, names[i]);
            }
            return found;
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("the page of limits names " + path + ", which is not there any more", e);
        }
    }

    /** Of what is static nobody is asked whose it is. */
    private static Object constant(Class<?> type, String name) throws ReflectiveOperationException {
        return part(type, type, name);
    }

    private static Object part(Class<?> type, Object of, String name) throws ReflectiveOperationException {
        try {
            Field field = type.getDeclaredField(name);
            field.setAccessible(true);
            return field.get(of);
        } catch (NoSuchFieldException _) {
            Method method = type.getDeclaredMethod(name);
            method.setAccessible(true);
            return method.invoke(of);
        }
    }

    private static String words(Object value) {
        return switch (value) {
            case Duration time -> words(time);
            case Number number -> String.format(Locale.ROOT, "%,d", number.longValue());
            default -> throw new AssertionError("no words for " + value);
        };
    }

    private static String words(Duration time) {
        if (time.toHours() > 0 && time.equals(Duration.ofHours(time.toHours()))) {
            return counted(time.toHours(), "hour");
        }
        return time.toMinutes() > 0 && time.equals(Duration.ofMinutes(time.toMinutes()))
                ? counted(time.toMinutes(), "minute")
                : counted(time.toSeconds(), "second");
    }

    private static String counted(long count, String unit) {
        return count + " " + unit + (count == 1 ? "" : "s");
    }
}
