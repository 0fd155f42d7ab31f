package dev.bellhop.platform;

import dev.bellhop.json.Json;

/** A repository in a session, with the token that git has there now. */
final class Mount {
    final Sheet sheet;
    String token;

    Mount(Json shown, String token) {
        this.sheet = new Sheet(shown);
        this.token = token;
    }

    String url() {
        return sheet.text("url");
    }

    String fullName() {
        return url().substring("https://github.com/".length());
    }

    String path() {
        return sheet.text("mount_path");
    }

    String base() {
        return sheet.shown()
                .maybe("checkout")
                .flatMap(one -> one.maybe("name"))
                .map(Json::text)
                .orElse("main");
    }
}
