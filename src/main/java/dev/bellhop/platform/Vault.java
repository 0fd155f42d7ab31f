package dev.bellhop.platform;

import dev.bellhop.json.Json;
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Secrets for the servers that an agent calls. */
final class Vault {
    final Sheet sheet;
    final Map<String, Credential> credentials = new LinkedHashMap<>();

    Vault(Json shown) {
        this.sheet = new Sheet(shown);
    }

    /** One secret. What it is for never changes, the secret does. */
    static final class Credential {
        final Sheet sheet;
        String secret;

        Credential(Json shown, String secret) {
            this.sheet = new Sheet(shown);
            this.secret = secret;
        }

        String type() {
            return sheet.shown().at("auth").at("type").text();
        }

        /** No two in use of one vault are for the same. */
        String purpose() {
            Json auth = sheet.shown().at("auth");
            return auth.maybe("mcp_server_url")
                    .map(url -> normal(url.text()))
                    .orElseGet(() -> auth.at("secret_name").text());
        }

        void archive(Instant now) {
            sheet.archive(now);
            secret = "";
        }
    }

    Optional<String> secret(String serverUrl) {
        return credentials.values().stream()
                .filter(one -> !one.sheet.isArchived() && one.purpose().equals(normal(serverUrl)))
                .map(one -> one.secret)
                .findFirst();
    }

    /** Servers are the same whatever the case of their host, their standard port and a last slash. */
    static String normal(String url) {
        URI uri = URI.create(url);
        String host = String.valueOf(uri.getHost()).toLowerCase(Locale.ROOT);
        String port = uri.getPort() < 0 || uri.getPort() == 443 ? "" : ":" + uri.getPort();
        return host + port + uri.getPath().replaceFirst("/$", "");
    }
}
