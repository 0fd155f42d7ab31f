package dev.bellhop.run;

/** One issue, for ever: a repository may be renamed and an owner change, these two numbers stay. */
public record Subject(long repo, int number) {

    public static Subject parse(String text) {
        int hash = text.indexOf('#');
        return new Subject(Long.parseLong(text.substring(0, hash)), Integer.parseInt(text.substring(hash + 1)));
    }

    @Override
    public String toString() {
        return repo + "#" + number;
    }
}
