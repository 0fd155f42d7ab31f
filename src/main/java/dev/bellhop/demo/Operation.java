package dev.bellhop.demo;

import java.util.List;
import java.util.Map;

/** A GraphQL document with one operation: what it wants to be given, and what it wants to know. */
record Operation(String kind, Map<String, String> variables, List<Pick> picks) {

    /** A field by its name, under the name that the asker gives it; or a part for one type only. */
    record Pick(String as, String field, Map<String, String> arguments, List<Pick> inside) {
        static final String ON = "...";

        boolean isForOneType() {
            return as.equals(ON);
        }
    }
}
