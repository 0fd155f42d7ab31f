package dev.bellhop.github;

import dev.bellhop.engine.Check;
import dev.bellhop.http.Answer;
import dev.bellhop.http.Base;
import dev.bellhop.json.Json;
import java.net.URI;
import java.time.Instant;

/** Whether GitHub sends webhooks here, and in a form that is read here. */
record HookCheck(AppSeen seen, URI here) implements Check {

    @Override
    public String name() {
        return "hook";
    }

    @Override
    public Result look(Instant now) {
        return seen.known().map(this::look).orElseGet(Checkup::unknown);
    }

    private Result look(Json app) {
        Answer answer = seen.hook();
        if (!answer.ok()) {
            return Result.fail(
                    "GitHub does not say where it sends webhooks. It said: " + answer.complaint(),
                    "give the App a webhook at " + seen.page(app, ""));
        }
        return answer.read(hook -> judge(hook, "set it at " + seen.page(app, "")));
    }

    private Result judge(Json hook, String action) {
        String target = hook.maybe("url").map(Json::text).orElse("");
        String wanted = here + "/webhooks/github";
        if (target.isEmpty()) {
            return Result.fail("The App has no webhook address; this server's is " + wanted + ".", action);
        }
        if (!hook.maybe("content_type").map(Json::text).orElse("form").equals("json")) {
            return Result.fail("GitHub sends webhooks as a form, and only application/json is read here.", action);
        }
        if (new Base(here).loopback() && !target.equals(wanted)) {
            return Result.warn(
                    "GitHub sends webhooks to " + target + ", and PUBLIC_URL says of this server only " + here + ".",
                    "set PUBLIC_URL to the address at which people and GitHub reach this server");
        }
        if (!target.equals(wanted)) {
            return Result.fail("GitHub sends webhooks to " + target + ", and this server is " + wanted + ".", action);
        }
        return Result.ok("GitHub sends webhooks to " + target + ", as application/json.");
    }
}
