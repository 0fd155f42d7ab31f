package dev.bellhop.session;

import dev.bellhop.json.Json;

/** A file that an agent left for us. */
record Output(String id, String name, long size) {
    static Output read(Json file) {
        return new Output(Lenient.text(file, "id"), Lenient.text(file, "filename"), Lenient.number(file, "size_bytes"));
    }
}
