package dev.bellhop.session;

import dev.bellhop.engine.Pass;
import dev.bellhop.run.Place;
import dev.bellhop.run.Run;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives a session another token for the one that ends soon. Done again it does no harm, and a renewal that was broken off
 * is taken up at the next look, because a token counts as used only when everybody has it.
 */
final class Renewal {
    private static final Logger LOG = LoggerFactory.getLogger(Renewal.class);

    private final Platform platform;
    private final Keys keys;

    Renewal(Platform platform, Keys keys) {
        this.platform = platform;
        this.keys = keys;
    }

    void renew(Place place, Run run, Names names, List<Sighting.Resource> resources) {
        Pass pass = keys.fresh(place, run, names.within());
        hand(names, resources, pass);
        keys.use(run, pass);
        LOG.info("Run {} has a new token until {}", run.id(), pass.ends());
    }

    /** To everything that holds one. */
    void hand(Names names, List<Sighting.Resource> resources, Pass pass) {
        for (Sighting.Resource resource : resources) {
            platform.rotate(names.session(), resource.id(), pass.token());
        }
        names.vault()
                .ifPresent(vault -> names.credential()
                        .ifPresent(credential -> platform.rotateCredential(vault, credential, pass.token())));
    }

    /** The resources are listed each time: their names are not remembered. */
    void renew(Place place, Run run, Names names) {
        platform.show(names.session()).ifPresent(seen -> renew(place, run, names, seen.resources()));
    }
}
