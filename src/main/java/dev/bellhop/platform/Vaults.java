package dev.bellhop.platform;

import dev.bellhop.demo.Fields;
import dev.bellhop.json.Json;
import java.util.List;
import java.util.Set;

/** What is asked about vaults. */
final class Vaults {
    private static final String ONE = "/vaults/{vault}";
    private static final Form FORM =
            Shape.form().need("display_name", Shape.text(1, 255)).may("metadata", Shape.metadata());

    private final Ground ground;

    Vaults(Ground ground) {
        this.ground = ground;
    }

    List<Route> routes() {
        return List.of(
                Route.post("/vaults", this::create),
                Route.get("/vaults", this::list),
                Route.get(ONE, call -> found(call).sheet.shown()),
                Route.post(ONE, this::update),
                Route.post(ONE + "/archive", this::archive),
                Route.delete(ONE, this::remove));
    }

    private Vault found(Call call) {
        return ground.vault(call.word("vault"));
    }

    private Json create(Call call) {
        Json said = call.body(FORM);
        Vault made = new Vault(Fields.of(
                "id",
                ground.dice.id(Id.VAULT),
                "type",
                "vault",
                "display_name",
                said.at("display_name"),
                "metadata",
                said.maybe("metadata").orElse(Json.object()),
                "created_at",
                call.now(),
                "updated_at",
                call.now(),
                "archived_at",
                Fields.NULL));
        ground.vaults.put(made.sheet.id(), made);
        return made.sheet.shown();
    }

    private Json list(Call call) {
        Query query = Lists.only(ground.kind, call, "include_archived");
        List<Json> all =
                ground.vaults.values().stream().map(one -> one.sheet.shown()).toList();
        return Lists.of(
                ground.kind,
                all,
                one -> Lists.isShown(one, query)
                        && !one.at("created_at").time().isAfter(call.now().minus(call.lag())),
                query,
                Pages.NEWEST_FIRST);
    }

    private Json update(Call call) {
        Json said = call.body(FORM.partly());
        Sheet sheet = found(call).sheet;
        sheet.take(said, Set.of("display_name"), call.now());
        return sheet.shown();
    }

    /** What was in it is gone for good. */
    private Json archive(Call call) {
        call.bare();
        Vault vault = found(call);
        vault.sheet.archive(call.now());
        vault.credentials.values().forEach(one -> one.archive(call.now()));
        return vault.sheet.shown();
    }

    private Json remove(Call call) {
        String id = found(call).sheet.id();
        ground.vaults.remove(id);
        return Fields.of("id", id, "type", "vault_deleted");
    }
}
