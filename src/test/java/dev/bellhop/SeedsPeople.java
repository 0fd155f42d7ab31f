package dev.bellhop;

import dev.bellhop.demo.Acts;
import dev.bellhop.demo.Hello;
import dev.bellhop.demo.Request;
import dev.bellhop.demo.Role;
import dev.bellhop.demo.Script;
import dev.bellhop.json.Json;
import dev.bellhop.run.Subject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** People of different standing at work in two repositories of two owners, by the dice of a seed. */
final class SeedsPeople {
    private static final List<String> PEOPLE = List.of("mona", "mona", "mona", "wanda", "wanda", "tom", "rita", "olga");
    private static final List<String> LABELS =
            List.of("agent-fix", "agent-fix", "agent-fix", "agent-fix", "Agent-Fix:copilot", "agent-fix:nobody", "bug");
    private static final List<String> COMMANDS = List.of(
            "/agent fix",
            "/agent fix keep it short",
            "/agent fix --with nobody",
            "/agent stop",
            "/agent stop --close",
            "/agent reply keep it short",
            "/agent stop\n/agent fix",
            "/agent retry",
            "/agent approve",
            "/agent status\n/agent why",
            "/agent fixx");
    private static final List<Script> SCRIPTS = List.of(Script.values());

    private final Town town;
    private final Random dice;
    private final List<Home> homes = new ArrayList<>();
    private final String tokenOfUma;

    /** A repository; by the same number whatever it is called. */
    static final class Home {
        final long id;
        final long installation;
        final Set<String> names = new HashSet<>();
        final Set<String> writers = new HashSet<>(Set.of("mona"));
        /** Issues on which a comment of ours could not be written, or was taken away by somebody. */
        private final Set<Integer> troubled = new HashSet<>();

        String name;
        boolean wild;
        boolean deleted;

        Home(long id, long installation, String name) {
            this.id = id;
            this.installation = installation;
            rename(name);
        }

        private void rename(String name) {
            this.name = name;
            names.add(name);
        }

        /** Whether comments could always be written there. */
        boolean quiet(int number) {
            return !wild && !troubled.contains(number);
        }
    }

    SeedsPeople(Town town, Random dice) {
        this.town = town;
        this.dice = dice;
        this.tokenOfUma = town.world.papers().personToken("uma", Hello.FOR_COPILOT, town.now.plus(Duration.ofDays(9)));
        for (String name : List.of("octo-org/web", "acme/api")) {
            long id = town.world.scenery().repository(name, town.now);
            Home home = new Home(id, town.world.scenery().install(name, town.now), name);
            homes.add(home);
            role(home, "mona", Role.WRITE);
            role(home, "uma", Role.WRITE);
            role(home, "wanda", dice.nextBoolean() ? Role.ADMIN : Role.READ);
            role(home, "tom", Role.TRIAGE);
            role(home, "rita", Role.READ);
            IntStream.range(0, 2).forEach(_ -> open(home));
        }
        town.world.parcels();
    }

    List<Home> homes() {
        return homes;
    }

    Home home(long id) {
        return homes.stream().filter(home -> home.id == id).findFirst().orElseThrow();
    }

    Json issue(Subject subject) {
        return town.world.looks().issue(home(subject.repo()).name, subject.number());
    }

    List<Json> comments(Subject subject) {
        return town.world.looks().comments(home(subject.repo()).name, subject.number());
    }

    /** Somebody does something. */
    void act() {
        Home home = homes.get(dice.nextInt(homes.size()));
        if (home.deleted) {
            return;
        }
        int chance = dice.nextInt(100);
        if (chance < 40) {
            ask(home);
        } else if (chance < 60) {
            one(openPulls(home)).ifPresent(pull -> review(home, pull));
        } else if (chance < 90) {
            one(issues(home)).ifPresent(issue -> discuss(home, issue));
        } else {
            manage(home);
        }
    }

    /** Somebody looks at what lies there. */
    void tidy() {
        homes.stream()
                .filter(home -> !home.deleted)
                .forEach(home -> openPulls(home).stream()
                        .filter(_ -> dice.nextInt(5) > 0)
                        .forEach(pull -> mona().merge(home.name, pull)));
    }

    private void ask(Home home) {
        Acts somebody = town.world.as(PEOPLE.get(dice.nextInt(PEOPLE.size())), town.now);
        String label = LABELS.get(dice.nextInt(LABELS.size()));
        one(issues(home)).ifPresent(issue -> {
            if (dice.nextBoolean()) {
                mona().unlabel(home.name, issue, label);
            }
            somebody.label(home.name, issue, label);
        });
    }

    private void review(Home home, int pull) {
        switch (dice.nextInt(6)) {
            case 0, 1 -> mona().merge(home.name, pull);
            case 2 -> mona().close(home.name, pull);
            case 3 -> mona().ready(home.name, pull);
            case 4 -> mona().push(home.name, pull);
            default -> mona().review(home.name, pull, "commented");
        }
    }

    private void discuss(Home home, int issue) {
        switch (dice.nextInt(18)) {
            case 0 -> mona().comment(home.name, issue, "Any news, @copilot? /agent fix agent-fix");
            case 1, 13, 14, 15, 16 -> command(home, issue);
            case 2 -> mona().close(home.name, issue);
            case 3, 4 -> mona().reopen(home.name, issue);
            case 5 -> {
                home.troubled.add(issue);
                mona().lock(home.name, issue);
            }
            case 6 -> mona().unlock(home.name, issue);
            case 7, 8, 9, 10 -> unassign(home, issue);
            case 11 -> mona().unlabel(home.name, issue, "agent-fix");
            case 12 -> {
                home.troubled.add(issue);
                town.world.looks().comments(home.name, issue).stream()
                        .findFirst()
                        .ifPresent(comment -> mona().deleteComment(
                                        home.name, issue, comment.at("id").number()));
            }
            default -> {
                if (dice.nextInt(4) == 0) {
                    home.troubled.add(issue);
                    mona().deleteIssue(home.name, issue);
                }
            }
        }
    }

    private void command(Home home, int issue) {
        Acts somebody = town.world.as(PEOPLE.get(dice.nextInt(PEOPLE.size())), town.now);
        long comment = somebody.comment(home.name, issue, COMMANDS.get(dice.nextInt(COMMANDS.size())));
        switch (dice.nextInt(6)) {
            case 0 -> somebody.editComment(home.name, issue, comment, COMMANDS.get(dice.nextInt(COMMANDS.size())));
            case 1 -> somebody.deleteComment(home.name, issue, comment);
            default -> {}
        }
    }

    private void manage(Home home) {
        switch (dice.nextInt(10)) {
            case 0, 1, 2 -> town.world.copilot(SCRIPTS.get(dice.nextInt(SCRIPTS.size())));
            case 3 -> town.world.scenery().seat("mona", dice.nextInt(3) > 0);
            case 4, 5 -> role(home, "wanda", dice.nextBoolean() ? Role.MAINTAIN : Role.TRIAGE);
            case 6, 7 -> open(home);
            default -> {
                if (dice.nextInt(3) == 0) {
                    home.wild = true;
                    upset(home);
                }
            }
        }
    }

    private void upset(Home home) {
        switch (dice.nextInt(10)) {
            case 0, 1 -> {
                String name = home.name + "-" + dice.nextInt(100);
                mona().keeper().rename(home.name, name.substring(name.indexOf('/') + 1));
                home.rename(name);
            }
            case 2 -> mona().keeper().archive(home.name, true);
            case 3, 4 -> mona().keeper().archive(home.name, false);
            case 5 -> mona().keeper().uninstall(home.name);
            case 6 -> mona().keeper().suspend(home.name);
            case 7 -> mona().keeper().unsuspend(home.name);
            case 8 -> mona().keeper().withdraw(home.name);
            default -> {
                mona().keeper().deleteRepository(home.name);
                home.deleted = true;
            }
        }
    }

    private void unassign(Home home, int issue) {
        town.world.answer(
                Request.of("DELETE", "/repos/" + home.name + "/issues/" + issue + "/assignees")
                        .bearing(tokenOfUma)
                        .saying("{\"assignees\":[\"copilot-swe-agent[bot]\"]}"),
                town.now);
    }

    private void open(Home home) {
        mona().open(home.name, "Fix the typo", "It says recieve.");
    }

    private void role(Home home, String login, Role role) {
        mona().keeper().role(home.name, login, role);
        if (role.compareTo(Role.WRITE) >= 0) {
            home.writers.add(login);
        }
    }

    private Acts mona() {
        return town.world.as("mona", town.now);
    }

    private List<Integer> issues(Home home) {
        return numbers(home, json -> json.maybe("pull_request").isEmpty());
    }

    private List<Integer> openPulls(Home home) {
        return numbers(
                home,
                json -> json.maybe("pull_request").isPresent()
                        && json.at("state").text().equals("open"));
    }

    private List<Integer> numbers(Home home, Predicate<Json> wanted) {
        List<Integer> numbers = new ArrayList<>();
        for (int number = 1; ; number++) {
            try {
                if (wanted.test(town.world.looks().issue(home.name, number))) {
                    numbers.add(number);
                }
            } catch (IllegalArgumentException e) {
                return numbers;
            }
        }
    }

    private Optional<Integer> one(List<Integer> numbers) {
        return numbers.isEmpty() ? Optional.empty() : Optional.of(numbers.get(dice.nextInt(numbers.size())));
    }
}
