package dev.bellhop.run;

/** A repository as it was last called. Its id is who it is; the names are only how to reach it. */
public record Repo(long id, long installation, String owner, String name) {

    public String fullName() {
        return owner + "/" + name;
    }
}
