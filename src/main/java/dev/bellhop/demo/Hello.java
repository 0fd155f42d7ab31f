package dev.bellhop.demo;

import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** The smallest world in which the whole story can happen: one repository, one issue, one person with a Copilot seat. */
public record Hello(World world, long installation, String personToken) {
    public static final String REPOSITORY = "octo-org/hello";
    public static final String PERSON = "mona";
    public static final int ISSUE = 1;
    public static final String LABEL = "agent-fix";
    public static final String TITLE = "Fix the typo in README";
    public static final String BODY = "The second line of the README says *recieve*. It should say **receive**.";
    public static final Map<String, Level> FOR_COPILOT = Map.of(
            "metadata", Level.READ,
            "actions", Level.WRITE,
            "contents", Level.WRITE,
            "issues", Level.WRITE,
            "pull_requests", Level.WRITE);

    /** A person's token for agent tasks; the App has no such permission to give. */
    public static final Map<String, Level> FOR_TASKS = Map.of(
            "metadata", Level.READ,
            "agent_tasks", Level.WRITE,
            "contents", Level.READ,
            "issues", Level.READ,
            "pull_requests", Level.READ);

    public static Hello begin(long seed, Links links, RSAPublicKey key, Instant now) {
        World world = new World(seed, links);
        world.scenery().register(Registration.usual("bellhop", key), now);
        world.scenery().person(PERSON);
        world.papers().visitor(PERSON);
        world.scenery().seat(PERSON, true);
        world.scenery().repository(REPOSITORY, now);
        Acts mona = world.as(PERSON, now);
        mona.keeper().role(REPOSITORY, PERSON, Role.WRITE);
        mona.open(REPOSITORY, TITLE, BODY);
        mona.makeLabel(REPOSITORY, LABEL);
        long installation = world.scenery().install(REPOSITORY, now);
        String token = world.papers().personToken(PERSON, FOR_COPILOT, now.plus(Duration.ofDays(90)));
        return new Hello(world, installation, token);
    }
}
