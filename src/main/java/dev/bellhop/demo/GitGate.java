package dev.bellhop.demo;

import java.time.Instant;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who may clone, and who may push. */
final class GitGate {
    private static final String HOST = "https://github.com/";
    private static final Pattern ADDRESS = Pattern.compile(Pattern.quote(HOST) + "([\\w.-]+/[\\w.-]+?)(?:\\.git)?/?");

    private final Ground ground;
    private final Gate gate;

    GitGate(Ground ground) {
        this.ground = ground;
        this.gate = new Gate(ground.store);
    }

    /** Somebody who may push, and where. */
    record Writer(Repository repository, Call call) {
        String url() {
            return HOST + repository.fullName();
        }

        /** In the words of the refusal. */
        String kind() {
            return call.caller() instanceof Caller.Installed ? "a GitHub App" : "a Personal Access Token";
        }
    }

    /** That a token without the permission is told so, and not that there is nothing, is a guess. */
    void read(String url, String token, Instant now) {
        Matcher address = ADDRESS.matcher(url);
        if (!address.matches()) {
            throw GitNo.of("fatal: unable to access '" + url + "/': Could not resolve host");
        }
        Writer reader = enter(address.group(1), token, now);
        if (!reader.call().permits("contents", Level.READ)) {
            throw GitNo.forbidden(reader.url(), "Write access to repository not granted.");
        }
    }

    Writer write(String fullName, String token, Instant now) {
        Writer writer = enter(fullName, token, now);
        Repository repository = writer.repository();
        if (repository.archived) {
            throw GitNo.forbidden(writer.url(), "This repository was archived so it is read-only.");
        }
        if (!writer.call().permits("contents", Level.WRITE) || !writer.call().reaches(repository, Role.WRITE)) {
            throw GitNo.forbidden(
                    writer.url(),
                    "Permission to " + repository.fullName() + ".git denied to "
                            + writer.call().hand().who().login() + ".");
        }
        return writer;
    }

    /** A name of yesterday leads to the repository of today, as on GitHub. */
    private Writer enter(String fullName, String token, Instant now) {
        String url = HOST + fullName;
        Call call = new Call(Request.of("GET", "/"), Map.of(), holder(url, token, now), now, ground);
        Repository repository = ground.store
                .repository(fullName)
                .or(() -> ground.store.moved(fullName).map(ground.store::known))
                .filter(one -> !one.deleted)
                .orElseThrow(() -> GitNo.notFound(url));
        if (!sees(call, repository)) {
            throw GitNo.notFound(url);
        }
        return new Writer(repository, call);
    }

    private Caller holder(String url, String token, Instant now) {
        try {
            return gate.holder(token, now);
        } catch (Refusal no) {
            throw no.response().status() == 403
                    ? GitNo.forbidden(url, "This installation has been suspended.")
                    : GitNo.credentials(url);
        }
    }

    private static boolean sees(Call call, Repository repository) {
        try {
            return call.named(repository.fullName()) == repository;
        } catch (Refusal no) {
            return false;
        }
    }
}
