package dev.bellhop.run;

import java.util.List;
import java.util.stream.Collectors;

/** What an agent in a session is told to do, before anybody else's words: step by step, and in so many words. */
final class SeatBrief {
    private SeatBrief() {}

    static String of(Place issue, Way.Seat seat, String service) {
        Mount work = seat.mounts().getFirst();
        String from = work.base().isEmpty() ? "the default branch" : "`" + work.base() + "`";
        boolean home = work.repo().equalsIgnoreCase(issue.repo().fullName());
        String fixes = "Fixes " + (home ? "#" + issue.number() : issue.toString());
        return """
                Work on the GitHub issue %s and open a pull request for it.

                The repository `%s` lies at `%s`, on %s. Work there.
                %sWhere a repository has a file `.gitmodules`, run `git submodule update --init --recursive` in it first.

                1. Create the branch `%s` from %s.
                2. Make the change, and run the tests that belong to it.
                3. Commit it, and push the branch: `git push -u origin %s`.
                """.formatted(issue, work.repo(), work.path(), from, besides(seat), seat.branch(), from, seat.branch())
                + """
                4. Open a pull request from it into %s, with %s%s. Its text says what was changed, and `%s`.

                Push to no other branch, open no other pull request, and change nothing under `.github/workflows` unless
                the issue asks for it. If you cannot push, write the output of `git diff` against the branch that you
                began from %s, and say so.
                """.formatted(from, tool(service), seat.draft() ? ", as a draft" : "", fixes, outputs(service));
    }

    private static String besides(Way.Seat seat) {
        List<Mount> others = seat.mounts().subList(1, seat.mounts().size());
        return others.isEmpty()
                ? ""
                : others.stream()
                        .map(mount -> "`" + mount.repo() + "` lies at `" + mount.path() + "`"
                                + (mount.base().isEmpty() ? "" : ", on `" + mount.base() + "`"))
                        .collect(Collectors.joining(
                                "; ",
                                "Beside it, ",
                                ". What the work needs there goes to a branch" + " of the same name.\n"));
    }

    private static String tool(String service) {
        return service.equals("qoder") ? "`gh pr create`" : "the GitHub tool `create_pull_request`";
    }

    private static String outputs(String service) {
        return service.equals("qoder") ? "into your last message" : "to `/mnt/session/outputs/changes.diff`";
    }
}
