package dev.baize.web.rest;

import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

import jakarta.enterprise.context.ApplicationScoped;

/// What the REST API is configured with, read and checked once.
///
/// | property | default | |
/// | --- | --- | --- |
/// | `baize.web-ui.rate-limit.server-per-second` | 5000 | calls a second of one server key |
/// | `baize.web-ui.rate-limit.browser-per-second` | 30 | calls a second of one browser key from one address |
/// | `baize.web-ui.rate-limit.burst-seconds` | 4 | how many seconds' worth may come at once |
/// | `baize.web-ui.request-max-bytes` | 1048576 | largest body of a call that states no limit of its own |
@ApplicationScoped
public class RestSettings {
    private final int serverPerSecond;
    private final int browserPerSecond;
    private final int burstSeconds;
    private final long requestMaxBytes;

    /// @throws IllegalStateException naming the property whose value breaks its rule
    public RestSettings() {
        this(ConfigProvider.getConfig());
    }

    RestSettings(Config config) {
        serverPerSecond = positive(config, "baize.web-ui.rate-limit.server-per-second", 5_000);
        browserPerSecond = positive(config, "baize.web-ui.rate-limit.browser-per-second", 30);
        burstSeconds = positive(config, "baize.web-ui.rate-limit.burst-seconds", 4);
        requestMaxBytes = positive(config, "baize.web-ui.request-max-bytes", 1 << 20);
    }

    RestSettings(int serverPerSecond, int browserPerSecond, int burstSeconds, long requestMaxBytes) {
        this.serverPerSecond = serverPerSecond;
        this.browserPerSecond = browserPerSecond;
        this.burstSeconds = burstSeconds;
        this.requestMaxBytes = requestMaxBytes;
    }

    public int serverPerSecond() {
        return serverPerSecond;
    }

    public int browserPerSecond() {
        return browserPerSecond;
    }

    public int burstSeconds() {
        return burstSeconds;
    }

    public long requestMaxBytes() {
        return requestMaxBytes;
    }

    private static int positive(Config config, String name, int byDefault) {
        int value;
        try {
            value = config.getOptionalValue(name, Integer.class).orElse(byDefault);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(name + " must be a whole number above zero", e);
        }
        if (value <= 0) {
            throw new IllegalStateException(name + " must be a whole number above zero");
        }
        return value;
    }
}
