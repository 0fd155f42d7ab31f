package dev.bellhop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellhop.store.Postgres;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two processes on one database behind one address: whichever answers, the setup goes on. */
class SetupReplicasTest {
    @TempDir
    private Path home;

    @Test
    void who_began_at_one_comes_back_to_the_other_and_both_have_the_app() {
        Map<String, String> shared = new HashMap<>(Map.of(
                "DATABASE_URL",
                Postgres.newDatabase(),
                "BELLHOP_SECRET_KEY",
                "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=",
                "BELLHOP_ADMIN_TOKEN",
                "the token of both"));
        try (SetupHouse here = new SetupHouse(home.resolve("here"), shared)) {
            here.founder();
            shared.put("GITHUB_URL", here.open.github());
            try (SetupHouse there = new SetupHouse(home.resolve("there"), shared)) {
                String back = here.created("Bellhop of Octo");
                there.browser.cookies.putAll(here.browser.cookies);
                assertThat(there.browser.comeBack(back).body()).contains("its secrets are stored and in use");
                here.open.until(() -> here.browser.get("/").body().contains("Sign in"));
                assertThat(here.bringIssue("bellhop-of-octo")).isEqualTo(202);
            }
        }
    }
}
