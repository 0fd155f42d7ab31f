package dev.bellhop.run;

import java.util.OptionalLong;

/** What became of a comment. The App is the one through which it was written, if through one. */
public sealed interface Remark {
    long id();

    record Written(long id, String text, OptionalLong app) implements Remark {}

    record Edited(long id, String before, String text, OptionalLong app) implements Remark {}

    record Deleted(long id) implements Remark {}
}
