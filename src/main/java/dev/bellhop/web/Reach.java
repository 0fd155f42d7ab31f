package dev.bellhop.web;

import dev.bellhop.engine.Readers;
import dev.bellhop.run.Repo;
import java.util.Optional;

/** How far somebody sees: the operator everywhere, a person as far as GitHub would let them, and a stranger nowhere. */
record Reach(Visitor visitor, Optional<Readers> readers) {

    static Reach of(Visitor visitor, EdgeParts parts) {
        return new Reach(visitor, parts.lobby().get().readers());
    }

    boolean reads(Repo repo) {
        return switch (visitor) {
            case Visitor.Operator _ -> true;
            case Visitor.Member(var person) ->
                readers.filter(some -> some.mayRead(person, repo)).isPresent();
            case Visitor.Stranger _ -> false;
        };
    }

    boolean owns(long installation) {
        return switch (visitor) {
            case Visitor.Operator _ -> true;
            case Visitor.Member(var person) ->
                readers.filter(some -> some.owns(person, installation)).isPresent();
            case Visitor.Stranger _ -> false;
        };
    }
}
