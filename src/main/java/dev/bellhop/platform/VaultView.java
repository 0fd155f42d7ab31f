package dev.bellhop.platform;

import java.util.List;

/** A vault as somebody who looks from outside finds it, with the addresses that its secrets in use are for. */
public record VaultView(String id, String name, List<String> servers, boolean archived) {

    static VaultView of(Vault vault) {
        return new VaultView(
                vault.sheet.id(),
                vault.sheet.text("display_name"),
                vault.credentials.values().stream()
                        .filter(one -> !one.sheet.isArchived())
                        .map(Vault.Credential::purpose)
                        .toList(),
                vault.sheet.isArchived());
    }
}
