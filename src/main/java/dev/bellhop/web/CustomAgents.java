package dev.bellhop.web;

import java.util.List;

/** An enterprise's custom agents, as the page shows them. */
public interface CustomAgents {

    Shown look();

    sealed interface Shown {
        record Listed(Source source, List<Entry> agents) implements Shown {
            public Listed {
                agents = List.copyOf(agents);
            }
        }

        /** No organisation is set that they could come from. */
        record NoSource() implements Shown {}

        record Not(String why) implements Shown {}
    }

    /** What is not known is empty. */
    record Source(String organization, String repository, String ruleset) {}

    record Entry(String name, String id, String file, String url) {}
}
