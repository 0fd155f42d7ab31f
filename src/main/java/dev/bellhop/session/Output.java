package dev.bellhop.session;

import dev.bellhop.json.Json;

/** A file that an agent left for us. */
record Output(String id, String name, long size) {
    static Output read(Json file) {
        return new Output(file.at("id").text(), Lenient.text(file, "filename"), Lenient.number(file, "size_bytes"));
    }
}
