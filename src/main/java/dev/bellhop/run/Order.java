package dev.bellhop.run;

import dev.bellhop.command.Heard;

/** A line of a comment that was said to us, and by whom. */
record Order(Request request, Place place, Heard heard) {

    Need<Standing> permission() {
        return new Need.Permission(place.repo(), request.by());
    }
}
