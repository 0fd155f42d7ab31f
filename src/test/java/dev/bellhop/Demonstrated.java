package dev.bellhop;

import java.nio.file.Path;
import java.util.Map;

/** What {@code ./bellhop demo} shows. */
public final class Demonstrated implements Showroom {
    private final Demo demo = Demo.start(Map.of("PORT", String.valueOf(OpenHouse.freePort())));

    @Override
    public int port() {
        return demo.app().port();
    }

    @Override
    public Path home() {
        return demo.home().path();
    }

    @Override
    public void close() {
        demo.close();
    }
}
