package dev.bellhop.text;

import org.commonmark.node.CustomNode;

/** The box before a line of a checklist. */
final class TaskBox extends CustomNode {
    private final boolean done;

    TaskBox(boolean done) {
        this.done = done;
    }

    boolean isDone() {
        return done;
    }
}
