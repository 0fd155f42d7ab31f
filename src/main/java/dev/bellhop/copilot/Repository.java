package dev.bellhop.copilot;

import dev.bellhop.run.Place;
import dev.bellhop.run.Run;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A repository by its name. */
public record Repository(String owner, String name) {
    private static final Pattern FULL = Pattern.compile("([A-Za-z0-9_-]{1,100})/(?!\\.{1,2}$)([A-Za-z0-9._-]{1,100})");

    public static Repository of(String fullName) {
        Matcher full = FULL.matcher(fullName);
        if (!full.matches()) {
            throw new IllegalArgumentException("not the name of a repository");
        }
        return new Repository(full.group(1), full.group(2));
    }

    /** Where the work of a run is done. */
    static Repository worked(Place place, Run run) {
        String named = run.attempt().task().targetRepo();
        return named.isEmpty()
                ? new Repository(place.repo().owner(), place.repo().name())
                : of(named);
    }

    public String fullName() {
        return owner + "/" + name;
    }
}
