package dev.bellhop.github;

import dev.bellhop.engine.Pass;
import dev.bellhop.engine.Purpose;
import dev.bellhop.engine.Tokens;
import dev.bellhop.http.Client;
import dev.bellhop.run.Repo;
import dev.bellhop.text.Secret;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tokens that are numbered by how many were refused before. */
public final class FixedTokens implements Tokens {
    /** For a client that is never asked by the App for itself. */
    static Self self(Client client) {
        return new Self(client, new Passport("123", Pems.RSA.getPrivate(), () -> Instant.EPOCH), "123");
    }

    public final List<Secret> refused = new ArrayList<>();
    public final List<Secret> revoked = new ArrayList<>();
    private int passes;

    @Override
    public Secret installation(Repo repo, Purpose purpose) {
        return new Secret("ghs_" + repo.id() + "_" + refused.size());
    }

    @Override
    public Optional<Secret> organisation(Repo repo) {
        return Optional.of(installation(repo, Purpose.ISSUE_WORK));
    }

    @Override
    public Secret named(Repo beside, String name, Purpose purpose) {
        return new Secret("ghs_" + name + "_" + refused.size());
    }

    @Override
    public Pass forWork(Repo repo, List<String> repositories) {
        return new Pass(new Secret("ghs_work_" + ++passes), Instant.EPOCH);
    }

    @Override
    public void revoke(Secret token) {
        revoked.add(token);
    }

    @Override
    public void refused(Secret token) {
        refused.add(token);
    }
}
