package dev.bellhop.session;

import dev.bellhop.engine.SessionBook.Holder;
import dev.bellhop.run.RunId;
import java.util.Map;
import java.util.Optional;

/** What is written on everything of ours at a platform, so that it is known again, also by a house with another's key. */
record Registry(String house) {
    private static final String HOUSE = "bellhop_house";
    private static final String ATTEMPT = "bellhop_attempt";

    Map<String, String> mark(Holder holder) {
        return Map.of(HOUSE, house, ATTEMPT, holder.toString());
    }

    /** Whose it is, if it is ours. */
    Optional<Holder> holder(Map<String, String> metadata) {
        String[] parts = metadata.getOrDefault(ATTEMPT, "").split("/", 2);
        boolean ours = metadata.getOrDefault(HOUSE, "").equals(house);
        return ours && parts.length == 2 && parts[1].matches("\\d{1,4}")
                ? Optional.of(new Holder(new RunId(parts[0]), Integer.parseInt(parts[1])))
                : Optional.empty();
    }
}
