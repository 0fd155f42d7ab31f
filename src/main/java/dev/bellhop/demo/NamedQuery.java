package dev.bellhop.demo;

import dev.bellhop.json.Json;

/** A query that is known by its name, with the fields that its text asks for. */
interface NamedQuery {
    String name();

    Json answer(Call call, Json variables);
}
