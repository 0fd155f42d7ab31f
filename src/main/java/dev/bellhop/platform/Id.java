package dev.bellhop.platform;

/** What has an id, and how it begins there. */
enum Id {
    AGENT("agent_", "agent_"),
    ENVIRONMENT("env_", "env_"),
    SESSION("sesn_", "sess_"),
    RESOURCE("sesrsc_", "sesr_"),
    EVENT("sevt_", "evt_"),
    THREAD("sthr_", "sthr_"),
    VAULT("vlt_", "vault_"),
    CREDENTIAL("vcrd_", "vcrd_"),
    FILE("file_", "file_"),
    REQUEST("req_", "req_"),
    NOTICE("whe_", "whe_");

    private final String anthropic;
    private final String qoder;

    Id(String anthropic, String qoder) {
        this.anthropic = anthropic;
        this.qoder = qoder;
    }

    String prefix(Platform.Kind kind) {
        return switch (kind) {
            case ANTHROPIC -> anthropic;
            case QODER -> qoder;
        };
    }
}
