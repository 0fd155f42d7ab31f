package dev.bellhop.engine;

import dev.bellhop.engine.SessionBook.Holder;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Who hears whom: an attempt is heard by one at a time, and no longer than that one last said it would listen. */
public interface Listeners {

    /** False while another listens. */
    boolean begin(Holder holder, String who, Instant now, Instant until);

    /** All whom they still hear, from now on until then. */
    Set<Holder> goOn(String who, Instant now, Instant until);

    boolean isHeard(Holder holder, Instant now);

    /** They listen no more, if it was them. */
    void end(Holder holder, String who);

    /** Nobody is to listen any more. */
    void dismiss(Holder holder);

    /** Whose listener did not come back, until they are dismissed. */
    List<Holder> lapsed(Instant now);
}
