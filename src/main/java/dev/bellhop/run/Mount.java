package dev.bellhop.run;

/** A repository in a session: {@code OWNER/NAME}, where it lies there, and its branch to begin from, empty for the usual one. */
public record Mount(String repo, String path, String base) {

    /** Beside that one, by the same owner's installation: another repository is known by its name alone. */
    public Repo beside(Repo here) {
        String[] parts = repo.split("/", 2);
        return repo.equalsIgnoreCase(here.fullName()) ? here : new Repo(0, here.installation(), parts[0], parts[1]);
    }
}
