package dev.bellhop.run;

import java.util.regex.Pattern;

/** The branch that an agent is told to push, named by us, so that what it made is found without reading prose. */
public final class WorkBranch {
    private static final Pattern NAME = Pattern.compile("agent/issue-[1-9]\\d{0,9}-[0-9a-z]{1,40}");

    private WorkBranch() {}

    public static String of(int issue, RunId run) {
        return "agent/issue-" + issue + "-" + run;
    }

    public static boolean is(String branch) {
        return NAME.matcher(branch).matches();
    }
}
