package dev.bellhop.platform;

import dev.bellhop.json.Json;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** An object with named fields. What it does not name is refused. */
record Form(Map<String, Shape> fields, Set<String> needed) implements Shape {

    Form need(String name, Shape shape) {
        Set<String> more = new HashSet<>(needed);
        more.add(name);
        return new Form(may(name, shape).fields, more);
    }

    Form may(String name, Shape shape) {
        Map<String, Shape> more = new LinkedHashMap<>(fields);
        more.put(name, shape);
        return new Form(more, needed);
    }

    /** Of something that is there already, any part can be said again alone. */
    Form partly() {
        return new Form(fields, Set.of());
    }

    @Override
    public void check(String at, Json value) {
        if (!value.isObject()) {
            throw Rejection.invalid((at.isEmpty() ? "body" : at) + ": Input should be an object");
        }
        String under = at.isEmpty() ? "" : at + ".";
        for (String name : value.fields()) {
            Shape shape = fields.get(name);
            if (shape == null) {
                throw Rejection.invalid(under + name + ": Extra inputs are not permitted");
            }
            value.maybe(name).ifPresent(one -> shape.check(under + name, one));
        }
        for (String name : needed) {
            if (value.maybe(name).isEmpty()) {
                throw Rejection.invalid(under + name + ": Field required");
            }
        }
    }
}
