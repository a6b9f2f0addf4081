package dev.baize.languagemodel.internal;

import dev.baize.domain.DomainException;
import dev.baize.domain.privacy.AuditLog;
import dev.baize.domain.storage.Transactions;
import dev.baize.languagemodel.ModelPromoted;
import dev.baize.languagemodel.ModelVersion;
import dev.baize.languagemodel.ModelVersions;
import dev.baize.languagemodel.persistence.VersionTable;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/// Versions over their tables, with the gate between a version and the customers.
@ApplicationScoped
public class DefaultModelVersions implements ModelVersions {
    private static final int MOST_LISTED = 500;
    private static final int LONGEST_REASON = 300;

    private final VersionTable versions;
    private final StoredVersions store;
    private final Transactions transactions;
    private final AuditLog audit;
    private final Event<ModelPromoted> promoted;
    private final Clock clock;

    @Inject
    public DefaultModelVersions(
            VersionTable versions,
            StoredVersions store,
            Transactions transactions,
            AuditLog audit,
            Event<ModelPromoted> promoted,
            Clock clock) {
        this.versions = versions;
        this.store = store;
        this.transactions = transactions;
        this.audit = audit;
        this.promoted = promoted;
        this.clock = clock;
    }

    /// For the container's proxy only.
    @SuppressWarnings("NullAway")
    protected DefaultModelVersions() {
        this.versions = null;
        this.store = null;
        this.transactions = null;
        this.audit = null;
        this.promoted = null;
        this.clock = null;
    }

    @Override
    public List<ModelVersion> list() {
        return versions.list(MOST_LISTED);
    }

    @Override
    public ModelVersion get(String versionId) {
        return versions.find(versionId).orElseThrow(() -> DomainException.notFound("There is no such model version"));
    }

    @Override
    public Optional<ModelVersion> findInService(String task, String language) {
        return versions.findInService(task, language).flatMap(versions::find);
    }

    @Override
    public ModelVersion promote(String versionId, @Nullable String override, String actor) {
        ModelVersion version = get(versionId);
        if (version.inService()) {
            return version;
        }
        Optional<String> failing = gate(version);
        boolean overridden = override != null && !override.isBlank();
        if (failing.isPresent() && !overridden) {
            throw DomainException.conflict(failing.get() + "; give a reason in override to promote it all the same");
        }
        String reason = failing.isPresent() && overridden ? "override: " + override : "passed the gate";
        return serve(version, reason, actor, "model.promoted");
    }

    @Override
    public ModelVersion rollBack(String task, String language, String actor) {
        String present = versions.findInService(task, language)
                .orElseThrow(() -> DomainException.conflict("No version of this task is in service"));
        String before = versions.findBefore(task, language, present)
                .orElseThrow(() -> DomainException.conflict("No other version was in service before this one"));
        return serve(get(before), "rolled back", actor, "model.rolled_back");
    }

    /// Why a version must not serve, if it must not.
    Optional<String> gate(ModelVersion version) {
        if (version.accuracy() < version.baselineAccuracy()) {
            return Optional.of("the version answers " + percent(version.accuracy())
                    + " of its test texts rightly, TF-IDF " + percent(version.baselineAccuracy()));
        }
        return findInService(version.task(), version.language())
                .filter(present -> version.accuracy() < present.accuracy())
                .map(present -> "the version answers " + percent(version.accuracy())
                        + " of its test texts rightly, the one in service " + percent(present.accuracy())
                        + " of its own");
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.2f %%", 100 * share);
    }

    private ModelVersion serve(ModelVersion version, String reason, String actor, String action) {
        // A version whose files are not in order is refused here, not when the first customer asks.
        store.read(version.versionId());
        String shown = reason.length() > LONGEST_REASON ? reason.substring(0, LONGEST_REASON) : reason;
        return transactions.required(() -> {
            versions.promote(version, shown, actor, clock.instant());
            audit.append(
                    actor, action, version.versionId(), Map.of("task", version.task(), "language", version.language()));
            promoted.fire(new ModelPromoted(version.task(), version.language(), version.versionId()));
            return get(version.versionId());
        });
    }
}
