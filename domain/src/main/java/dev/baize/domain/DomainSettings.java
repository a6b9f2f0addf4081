package dev.baize.domain;

import dev.baize.domain.customer.Consent;
import dev.baize.domain.customer.Purpose;
import dev.baize.domain.importing.ImportLimits;
import dev.baize.domain.shop.Shop;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Currency;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import jakarta.enterprise.context.ApplicationScoped;

/// What the domain is configured with, read and checked once, at start.
///
/// | property | environment | default |
/// | --- | --- | --- |
/// | `baize.data.dir` | `BAIZE_DATA_DIR` | `.baize` in the server's working folder |
/// | `baize.shop` | `BAIZE_SHOP` | `empty`; `demo` loads the simulated shop at the first start |
/// | `baize.domain.currency` | `BAIZE_DOMAIN_CURRENCY` | `CNY`; for amounts without a currency |
/// | `baize.domain.time-zone` | `BAIZE_DOMAIN_TIME_ZONE` | `Asia/Shanghai`; whose hours and weekdays habits are told in
/// |
/// | `baize.domain.consent-default.<purpose>` | … | `granted`, advertising `denied` |
/// | `baize.domain.import-max-bytes` | `BAIZE_DOMAIN_IMPORT_MAX_BYTES` | 2147483648 |
/// | `baize.domain.import-max-plain-bytes` | … | 8589934592; after unpacking |
/// | `baize.domain.import-max-rows` | … | 5000000 |
/// | `baize.domain.import-max-minutes` | … | 60 |
@ApplicationScoped
public class DomainSettings {
    private static final long DEFAULT_IMPORT_MAX_BYTES = 2L << 30;
    private static final long DEFAULT_IMPORT_MAX_MINUTES = 60;

    private final Path dataFolder;
    private final Shop.Kind shopKind;
    private final String currency;
    private final ZoneId timeZone;
    private final Map<Purpose, Consent> consentDefaults;
    private final long importMaxBytes;
    private final ImportLimits importLimits;
    private final Duration importMaxDuration;

    /// @throws IllegalStateException naming the property whose value breaks its rule
    public DomainSettings() {
        this(ConfigProvider.getConfig());
    }

    public DomainSettings(Config config) {
        dataFolder = Path.of(text(config, "baize.data.dir", ".baize"))
                .toAbsolutePath()
                .normalize();
        shopKind = constant(Shop.Kind.class, "baize.shop", text(config, "baize.shop", "empty"));
        currency = currency(text(config, "baize.domain.currency", "CNY"));
        timeZone = timeZone(text(config, "baize.domain.time-zone", "Asia/Shanghai"));
        consentDefaults = new EnumMap<>(Purpose.class);
        for (Purpose purpose : Purpose.values()) {
            consentDefaults.put(purpose, consentDefault(config, purpose));
        }
        importMaxBytes = positive(config, "baize.domain.import-max-bytes", DEFAULT_IMPORT_MAX_BYTES);
        importLimits = ImportLimits.DEFAULT
                .withPlainBytes(
                        positive(config, "baize.domain.import-max-plain-bytes", ImportLimits.DEFAULT.maxPlainBytes()))
                .withRows(positive(config, "baize.domain.import-max-rows", ImportLimits.DEFAULT.maxRows()));
        importMaxDuration =
                Duration.ofMinutes(positive(config, "baize.domain.import-max-minutes", DEFAULT_IMPORT_MAX_MINUTES));
    }

    /// Where everything lives that is not in the database; absolute.
    public Path dataFolder() {
        return dataFolder;
    }

    /// What the first start was asked for.
    public Shop.Kind shopKind() {
        return shopKind;
    }

    /// ISO 4217.
    public String currency() {
        return currency;
    }

    /// The shop's, by whose clock its customers' days are told.
    public ZoneId timeZone() {
        return timeZone;
    }

    /// GRANTED or DENIED: what holds for a customer who was never asked.
    public Consent consentDefault(Purpose purpose) {
        return consentDefaults.getOrDefault(purpose, Consent.DENIED);
    }

    /// The largest file taken for an import, before unpacking.
    public long importMaxBytes() {
        return importMaxBytes;
    }

    /// What is taken of a file once it is unpacked.
    public ImportLimits importLimits() {
        return importLimits;
    }

    /// How long the transaction of an import may last.
    public Duration importMaxDuration() {
        return importMaxDuration;
    }

    private static String text(Config config, String name, String byDefault) {
        return config.getOptionalValue(name, String.class).orElse(byDefault).strip();
    }

    private static Consent consentDefault(Config config, Purpose purpose) {
        String name = "baize.domain.consent-default." + purpose.name().toLowerCase(Locale.ROOT);
        Consent consent = constant(
                Consent.class, name, text(config, name, purpose == Purpose.ADVERTISING ? "denied" : "granted"));
        if (consent != Consent.GRANTED && consent != Consent.DENIED) {
            throw refused(name, "must be granted or denied");
        }
        return consent;
    }

    private static String currency(String code) {
        try {
            return Currency.getInstance(code).getCurrencyCode();
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(
                    "baize.domain.currency is '" + code + "' but must be an ISO 4217 code such as CNY", e);
        }
    }

    private static ZoneId timeZone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            throw new IllegalStateException(
                    "baize.domain.time-zone is '" + name + "' but must be a zone such as Asia/Shanghai", e);
        }
    }

    private static long positive(Config config, String name, long byDefault) {
        String value = text(config, name, String.valueOf(byDefault));
        try {
            long number = Long.parseLong(value);
            if (number > 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new IllegalStateException(name + " is '" + value + "' but must be a whole number above zero", e);
        }
        throw refused(name, "must be above zero");
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String name, String value) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equalsIgnoreCase(value))
                .findFirst()
                .orElseThrow(() -> refused(
                        name,
                        "must be one of "
                                + Arrays.toString(type.getEnumConstants()).toLowerCase(Locale.ROOT)));
    }

    private static IllegalStateException refused(String name, String rule) {
        return new IllegalStateException(name + " " + rule);
    }
}
