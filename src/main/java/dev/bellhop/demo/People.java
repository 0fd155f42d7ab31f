package dev.bellhop.demo;

import dev.bellhop.json.Json;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What anybody may read of people, organisations and bots. */
final class People {
    /** All came on the same day. */
    private static final Instant CAME = Instant.parse("2011-01-25T18:44:36Z");

    private static final List<String> UNSAID =
            List.of("name", "company", "location", "email", "hireable", "bio", "twitter_username");
    private static final List<String> COUNTED = List.of("public_repos", "public_gists", "followers", "following");

    private final Ground ground;

    People(Ground ground) {
        this.ground = ground;
    }

    List<Route> routes() {
        return List.of(
                new Route("GET", "/users/{login}", this::one),
                new Route("GET", "/user", this::self),
                new Route("GET", "/orgs/{org}/memberships/{login}", this::membership),
                new Route("GET", "/orgs/{org}/members/{login}/copilot", this::seat));
    }

    private Response one(Call call) {
        return shown(ground.store.account(call.word("login")).orElseThrow(Refusal::notFound));
    }

    private Response self(Call call) {
        if (call.caller() instanceof Caller.Someone someone) {
            return shown(someone.person());
        }
        throw Refusal.of(403, "Resource not accessible by integration");
    }

    /** All seats are of the one organisation that there is. */
    private Response seat(Call call) {
        call.may("organization_copilot_seat_management", Level.READ);
        Account person = ground.store.account(call.word("login")).orElseThrow(Refusal::notFound);
        Account org = ground.store
                .account(call.word("org"))
                .filter(one -> one.kind() == Account.Kind.ORGANIZATION)
                .orElseThrow(Refusal::notFound);
        if (!ground.store.seats.contains(person.login())) {
            throw Refusal.notFound();
        }
        return Response.json(
                200,
                Fields.of(
                        "created_at",
                        CAME,
                        "updated_at",
                        CAME,
                        "pending_cancellation_date",
                        Fields.NULL,
                        "last_activity_at",
                        Fields.NULL,
                        "last_activity_editor",
                        Fields.NULL,
                        "last_authenticated_at",
                        Fields.NULL,
                        "plan_type",
                        "business",
                        "assignee",
                        ground.shapes.user(person),
                        "organization",
                        organization(org)));
    }

    /** That an installation is told of no other organisation, and the words for it, are guesses. */
    private Response membership(Call call) {
        call.may("members", Level.READ);
        Account org = ground.store
                .account(call.word("org"))
                .filter(one -> one.kind() == Account.Kind.ORGANIZATION)
                .orElseThrow(Refusal::notFound);
        if (call.caller() instanceof Caller.Installed installed
                && !installed.installation().account.equals(org)) {
            throw Refusal.of(403, "Resource not accessible by integration");
        }
        Account person = ground.store.account(call.word("login")).orElseThrow(Refusal::notFound);
        Membership membership = ground.store.membership(org, person).orElseThrow(Refusal::notFound);
        String self = ground.shapes.links.api() + "/orgs/" + org.login();
        return Response.json(
                200,
                Fields.of(
                        "url", self + "/memberships/" + person.login(),
                        "state", membership.state(),
                        "role", membership.rank().word(),
                        "organization_url", self,
                        "organization", organization(org),
                        "user", ground.shapes.user(person)));
    }

    private Json organization(Account org) {
        String self = ground.shapes.links.api() + "/orgs/" + org.login();
        Map<String, Object> fields = Fields.map(
                "login",
                org.login(),
                "id",
                org.id(),
                "node_id",
                Shapes.node("O", org.id()),
                "url",
                self,
                "avatar_url",
                ground.shapes.links.web() + "/avatars/" + org.id(),
                "description",
                Fields.NULL);
        List.of("repos", "events", "hooks", "issues").forEach(link -> fields.put(link + "_url", self + "/" + link));
        List.of("members", "public_members")
                .forEach(link -> fields.put(link + "_url", self + "/" + link + "{/member}"));
        return Json.object(fields);
    }

    private Response shown(Account account) {
        Map<String, Object> fields = ground.shapes.userFields(account);
        UNSAID.forEach(field -> fields.put(field, Fields.NULL));
        COUNTED.forEach(field -> fields.put(field, 0));
        fields.put("blog", "");
        fields.put("created_at", CAME);
        fields.put("updated_at", CAME);
        return Response.json(200, Json.object(fields));
    }
}
