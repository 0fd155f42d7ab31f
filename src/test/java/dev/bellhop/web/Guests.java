package dev.bellhop.web;

import dev.bellhop.engine.Connections;
import dev.bellhop.engine.Readers;
import dev.bellhop.run.Person;
import dev.bellhop.run.Repo;
import dev.bellhop.text.Secret;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** People who have signed in, and what GitHub would show them. */
final class Guests implements Readers, Connections {
    static final Person MONA = new Person(7, "mona", false);

    final Set<Long> owned = new HashSet<>();
    final Set<Long> readable = new HashSet<>();
    final List<Long> asked = new ArrayList<>();

    /** The header by which her browser says that it is hers. */
    static String mona() {
        String pass =
                Pass.ofPersons(new Secret(House.KEY)).give(MONA.id(), House.NOW).reveal();
        return "Cookie: __Host-bellhop-person=" + pass;
    }

    static Guests in(House house) {
        Guests guests = new Guests();
        house.connections = Optional.of(guests);
        house.readers = Optional.of(guests);
        return guests;
    }

    @Override
    public boolean mayRead(Person person, Repo repo) {
        asked.add(repo.id());
        return person.equals(MONA) && readable.contains(repo.id());
    }

    @Override
    public boolean owns(Person person, long installation) {
        asked.add(installation);
        return person.equals(MONA) && owned.contains(installation);
    }

    @Override
    public Optional<Person> of(long person) {
        return Optional.of(MONA).filter(mona -> mona.id() == person);
    }

    @Override
    public boolean areAny() {
        return true;
    }

    @Override
    public Begun begin() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Completed complete(Callback callback) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Ended disconnect(long person) {
        throw new UnsupportedOperationException();
    }
}
