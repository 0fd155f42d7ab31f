package dev.bellhop.platform;

import dev.bellhop.demo.Fields;
import dev.bellhop.json.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is asked about the credentials of a vault. Of the secrets in them nothing is ever shown. */
final class Credentials {
    private static final String ALL = "/vaults/{vault}/credentials";
    private static final String ONE = ALL + "/{credential}";
    private static final int MOST = 20;
    private static final Shape SECRET = Shape.text(1, 16_384);
    private static final Shape SERVER = Shape.like("https://\\S{1,2000}", "Input should be a valid https URL");
    private static final Form BEARER = Shape.form().need("token", SECRET);
    private static final Form OAUTH = Shape.form()
            .need("access_token", SECRET)
            .may("expires_at", Shape.text(1, 64))
            .may("refresh", Shape.anything());
    private static final Form VARIABLE = Shape.form().need("secret_value", SECRET);
    private static final Shape AUTH = Shape.oneOf(Map.of(
            "static_bearer", BEARER.need("mcp_server_url", SERVER),
            "mcp_oauth", OAUTH.need("mcp_server_url", SERVER),
            "environment_variable",
                    VARIABLE.need("secret_name", Shape.text(1, 128))
                            .need("networking", Shape.anything())
                            .may("injection_location", Shape.anything())));
    /** What it is for cannot be said again. */
    private static final Shape RENEWED =
            Shape.oneOf(Map.of("static_bearer", BEARER, "mcp_oauth", OAUTH, "environment_variable", VARIABLE));

    private static final Form FORM =
            Shape.form().may("display_name", Shape.text(0, 255)).may("metadata", Shape.metadata());

    private final Ground ground;

    Credentials(Ground ground) {
        this.ground = ground;
    }

    List<Route> routes() {
        return List.of(
                Route.post(ALL, this::create),
                Route.get(ALL, this::list),
                Route.get(ONE, call -> found(call).sheet.shown()),
                Route.post(ONE, this::renew),
                Route.post(ONE + "/archive", this::archive),
                Route.delete(ONE, this::remove));
    }

    private Vault.Credential found(Call call) {
        return Optional.ofNullable(ground.vault(call.word("vault")).credentials.get(call.word("credential")))
                .orElseThrow(() -> Rejection.notFound("Credential not found"));
    }

    private Json create(Call call) {
        Json said = call.body(FORM.need("auth", AUTH));
        Vault vault = ground.vault(call.word("vault"));
        if (vault.sheet.isArchived()) {
            throw Rejection.invalid("Vault is archived");
        }
        Vault.Credential made = new Vault.Credential(shown(said, call), secret(said.at("auth")));
        List<Vault.Credential> used = vault.credentials.values().stream()
                .filter(one -> !one.sheet.isArchived())
                .toList();
        if (used.stream().anyMatch(one -> one.purpose().equals(made.purpose()))) {
            throw Rejection.conflict("An active credential for this server already exists in the vault");
        }
        if (used.size() >= MOST) {
            throw Rejection.invalid("A vault has at most " + MOST + " credentials");
        }
        vault.credentials.put(made.sheet.id(), made);
        return made.sheet.shown();
    }

    private Json shown(Json said, Call call) {
        return Fields.of(
                "id",
                ground.dice.id(Id.CREDENTIAL),
                "type",
                "vault_credential",
                "vault_id",
                call.word("vault"),
                "display_name",
                said.maybe("display_name"),
                "auth",
                harmless(said.at("auth")),
                "metadata",
                said.maybe("metadata").orElse(Json.object()),
                "created_at",
                call.now(),
                "updated_at",
                call.now(),
                "archived_at",
                Fields.NULL);
    }

    private static Json harmless(Json auth) {
        return Json.object()
                .with("type", auth.at("type"))
                .with("mcp_server_url", auth.maybe("mcp_server_url"))
                .with("expires_at", auth.maybe("expires_at"))
                .with("secret_name", auth.maybe("secret_name"));
    }

    private static String secret(Json auth) {
        return auth.maybe("token")
                .or(() -> auth.maybe("access_token"))
                .or(() -> auth.maybe("secret_value"))
                .orElseThrow()
                .text();
    }

    private Json list(Call call) {
        Query query = Lists.only(ground.kind, call, "include_archived");
        List<Json> all = ground.vault(call.word("vault")).credentials.values().stream()
                .map(one -> one.sheet.shown())
                .toList();
        return Lists.of(ground.kind, all, one -> Lists.isShown(one, query), query, Pages.NEWEST_FIRST);
    }

    private Json renew(Call call) {
        Json said = call.body(FORM.may("auth", RENEWED));
        Vault.Credential found = found(call);
        if (found.sheet.isArchived()) {
            throw Rejection.invalid("Credential is archived");
        }
        said.maybe("auth").ifPresent(auth -> {
            if (!auth.at("type").text().equals(found.type())) {
                throw Rejection.invalid("auth.type: cannot be changed");
            }
            found.secret = secret(auth);
        });
        found.sheet.take(said, Set.of("display_name"), call.now());
        found.sheet.set("type", "vault_credential", call.now());
        return found.sheet.shown();
    }

    private Json archive(Call call) {
        call.bare();
        Vault.Credential found = found(call);
        found.archive(call.now());
        return found.sheet.shown();
    }

    private Json remove(Call call) {
        String id = found(call).sheet.id();
        ground.vault(call.word("vault")).credentials.remove(id);
        return Fields.of("id", id, "type", "vault_credential_deleted");
    }
}
