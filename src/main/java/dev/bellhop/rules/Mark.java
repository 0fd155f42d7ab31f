package dev.bellhop.rules;

import java.util.Comparator;

/** A place in a file, as editors count: from 1. */
record Mark(int line, int column) implements Comparable<Mark> {
    static final Mark START = new Mark(1, 1);

    @Override
    public int compareTo(Mark other) {
        return Comparator.comparingInt(Mark::line)
                .thenComparingInt(Mark::column)
                .compare(this, other);
    }
}
