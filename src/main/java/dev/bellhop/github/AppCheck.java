package dev.bellhop.github;

import dev.bellhop.engine.Check;
import dev.bellhop.http.Answer;
import java.time.Instant;

/** Whether the key is that of the App. */
record AppCheck(AppSeen seen, String id) implements Check {

    @Override
    public String name() {
        return "app";
    }

    @Override
    public Result look(Instant now) {
        Answer card = seen.card();
        if (!card.ok()) {
            return Result.fail(
                    "GitHub does not take the key as that of App " + id + ". It said: " + card.complaint(),
                    "see that GITHUB_APP_ID and GITHUB_PRIVATE_KEY are of the same App; its settings make a new key");
        }
        return Result.ok("The key is that of the App "
                + card.read(app ->
                        app.at("slug").text() + ", number " + app.at("id").number()) + ".");
    }
}
