package dev.bellhop.run;

/** Where an issue can be reached now. */
public record Place(Repo repo, int number) {

    public Subject subject() {
        return new Subject(repo.id(), number);
    }

    public Place in(Repo current) {
        return new Place(current, number);
    }

    @Override
    public String toString() {
        return repo.fullName() + "#" + number;
    }
}
