package dev.bellhop.platform;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What an agent reads in what it was told: where, on which branch, for which issue. */
record Order(Mount mount, String branch, String base, Optional<String> closes) {
    private static final Pattern BRANCH = Pattern.compile("\\bagent/issue-\\d{1,9}-[\\w-]+");
    private static final Pattern BASE = Pattern.compile("\\bbase branch:? `?([\\w./-]*[\\w-])");
    private static final Pattern CLOSES = Pattern.compile("\\bFixes ((?:[\\w.-]+/[\\w.-]+)?#\\d{1,9})\\b");
    private static final Pattern OUTPUT = Pattern.compile("/mnt/session/outputs/?([\\w.-]*\\w)?");

    /** Empty without a repository: then there is nothing to work on. */
    static Optional<Order> read(Session session) {
        String told = session.told();
        return session.mounts.stream()
                .filter(mount -> told.contains(mount.path()))
                .findFirst()
                .or(() -> session.mounts.stream().findFirst())
                .map(mount -> {
                    String branch = first(BRANCH, told, 0).orElse("agent-work");
                    return new Order(mount, branch, base(mount, branch, told), first(CLOSES, told, 1));
                });
    }

    /** Work that goes on lies on its own branch already, which is no base for it. */
    private static String base(Mount mount, String branch, String told) {
        boolean onBase = mount.sheet.shown().maybe("checkout").isPresent()
                && !mount.base().equals(branch);
        String usual = mount.base().equals(branch) ? "main" : mount.base();
        return onBase ? mount.base() : first(BASE, told, 1).orElse(usual);
    }

    /** The file that the last message wants to have. */
    static Optional<String> output(Session session) {
        return session.heard.isEmpty()
                ? Optional.empty()
                : first(OUTPUT, session.heard.getLast(), 0)
                        .map(path -> path.replaceFirst("^/mnt/session/outputs/?", ""));
    }

    private static Optional<String> first(Pattern pattern, String text, int group) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(matcher.group(group)) : Optional.empty();
    }
}
