package dev.bellhop.run;

import dev.bellhop.command.Command;

/** A request that is well understood: what is to be started, and with which words. */
record Wish(Request request, Place place, Command.Fix order) {

    RunId id() {
        return request.id();
    }

    Person by() {
        return request.by();
    }

    Need<Standing> permission() {
        return new Need.Permission(place.repo(), request.by());
    }
}
