package dev.bellhop.demo;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a git server answers to somebody with a token. It lives at github.com, wherever the world's own links lead. */
public final class Git {
    private static final String MODULES = ".gitmodules";
    private static final Pattern URL = Pattern.compile("(?m)^\\s*url\\s*=\\s*(\\S+)\\s*$");

    private final World world;
    private final GitGate gate;
    private final Pushes pushes;

    Git(World world) {
        this.world = world;
        this.gate = new GitGate(world.ground());
        this.pushes = new Pushes(world.ground(), world.works().pulls);
    }

    /**
     * One commit on top of the branch, or of the base where there is no such branch yet; of no files at all, only the
     * branch.
     */
    public record Push(String repository, String branch, String base, Map<String, String> files, String message) {
        public Push {
            files = Map.copyOf(files);
        }

        /** The same way, with other files. */
        public Push with(Map<String, String> other) {
            return new Push(repository, branch, base, other, message);
        }
    }

    /** What git says in the end. */
    public sealed interface Pushed {
        record Done(String sha) implements Pushed {}

        record Refused(String words) implements Pushed {}
    }

    /** Empty where it is cloned; else git's own words for the no. */
    public Optional<String> clone(String url, String token, Instant now) {
        return world.locked(() -> {
            try {
                gate.read(url, token, now);
                return Optional.empty();
            } catch (GitNo no) {
                return Optional.of(no.words());
            }
        });
    }

    public Pushed push(String token, Push push, Instant now) {
        return world.locked(() -> {
            try {
                return new Pushed.Done(pushes.push(gate.write(push.repository(), token, now), push));
            } catch (GitNo no) {
                return new Pushed.Refused(no.words());
            }
        });
    }

    /** Where the submodules of the default branch are to be had. */
    public List<String> submodules(String repository) {
        return file(repository, Code.MAIN, MODULES).stream()
                .flatMap(text -> URL.matcher(text).results())
                .map(found -> found.group(1))
                .toList();
    }

    /** The text of a file on a branch, a whole ref or at a commit. */
    public Optional<String> file(String repository, String ref, String path) {
        return world.locked(() -> {
            Code code = world.here(repository).code;
            return code.find(ref)
                    .flatMap(sha -> Optional.ofNullable(code.files(sha).get(path)))
                    .map(Blob::text);
        });
    }

    /** The branches by name, each with its newest commit. */
    public Map<String, String> branches(String repository) {
        return world.locked(() -> world.here(repository).code.branches());
    }
}
