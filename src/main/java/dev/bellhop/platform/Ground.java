package dev.bellhop.platform;

import dev.bellhop.demo.Agenda;
import dev.bellhop.demo.Pace;
import dev.bellhop.demo.World;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What every part of a platform stands on. */
final class Ground {
    final Platform.Kind kind;
    final World github;
    final Dice dice;
    final Agenda agenda = new Agenda();
    final Map<String, Agent> agents = new LinkedHashMap<>();
    final Map<String, Sheet> environments = new LinkedHashMap<>();
    final Map<String, Vault> vaults = new LinkedHashMap<>();
    final Map<String, Session> sessions = new LinkedHashMap<>();
    final List<Output> outputs = new ArrayList<>();
    final List<Notice> notices = new ArrayList<>();
    Script script = new Script.Works();
    Pace pace = Pace.USUAL;
    /** What is changed first, where all sessions are to change the same. */
    Optional<Edit> habit = Optional.empty();

    Ground(Platform.Kind kind, long seed, World github) {
        this.kind = kind;
        this.github = github;
        this.dice = new Dice(kind, seed);
    }

    Agent agent(String id) {
        return found(agents, id, "Agent");
    }

    Sheet environment(String id) {
        return found(environments, id, "Environment");
    }

    Vault vault(String id) {
        return found(vaults, id, "Vault");
    }

    Session session(String id) {
        Session found = found(sessions, id, "Session");
        if (found.deleted) {
            throw Rejection.notFound("Session `" + id + "` not found");
        }
        return found;
    }

    /** What the session changes next: what it pushed already it does not push once more. */
    Edit edit(Session session) {
        return habit.filter(_ -> !session.place.pushed).orElseGet(() -> Edit.any(session));
    }

    private static <T> T found(Map<String, T> all, String id, String what) {
        return Optional.ofNullable(all.get(id)).orElseThrow(() -> Rejection.notFound(what + " `" + id + "` not found"));
    }
}
