package dev.bellhop.run;

/** Somebody on GitHub. The id is who they are; a login can be given up and taken by another. */
public record Person(long id, String login, boolean bot) {

    public String mention() {
        return "@" + login;
    }
}
