package dev.bellhop;

import java.util.Map;

/** What {@code ./bellhop serve} shows when it was never set up. */
public final class Fresh implements Showroom {
    private final int port = OpenHouse.freePort();
    private final Scratch scratch = Scratch.make();
    private final OpenHouse house = new OpenHouse(
            scratch.path(),
            Map.of(
                    "PORT", String.valueOf(port),
                    "PUBLIC_URL", address(),
                    "GITHUB_URL", "",
                    "GITHUB_APP_ID", "",
                    "GITHUB_PRIVATE_KEY", "",
                    "GITHUB_WEBHOOK_SECRET", "",
                    "COPILOT_USER_TOKEN", ""));

    @Override
    public int port() {
        return port;
    }

    @Override
    public String token() {
        return house.token();
    }

    @Override
    public void close() {
        house.close();
        scratch.close();
    }
}
