package dev.bellhop.github;

import dev.bellhop.engine.Purpose;
import dev.bellhop.engine.Tokens;
import dev.bellhop.run.Repo;
import dev.bellhop.text.Secret;
import java.util.ArrayList;
import java.util.List;

/** Tokens that are numbered by how many were refused before. */
public final class FixedTokens implements Tokens {
    public final List<Secret> refused = new ArrayList<>();

    @Override
    public Secret installation(Repo repo, Purpose purpose) {
        return new Secret("ghs_" + repo.id() + "_" + refused.size());
    }

    @Override
    public void refused(Secret token) {
        refused.add(token);
    }
}
