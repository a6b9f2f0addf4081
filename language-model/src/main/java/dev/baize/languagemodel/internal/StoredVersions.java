package dev.baize.languagemodel.internal;

import dev.baize.domain.DomainException;
import dev.baize.languagemodel.bert.InvalidModelException;
import dev.baize.languagemodel.persistence.VersionTable;
import dev.baize.languagemodel.registry.VersionFolder;
import dev.baize.languagemodel.registry.VersionFolder.StoredVersion;

import java.io.IOException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/// Reads versions from the model store, checked against what the database knows of them.
@ApplicationScoped
public class StoredVersions {
    private final VersionTable versions;
    private final LanguageModelSettings settings;

    @Inject
    public StoredVersions(VersionTable versions, LanguageModelSettings settings) {
        this.versions = versions;
        this.settings = settings;
    }

    /// For the container's proxy only.
    @SuppressWarnings("NullAway")
    protected StoredVersions() {
        this.versions = null;
        this.settings = null;
    }

    /// @throws DomainException CONFLICT when its files are missing, damaged or foreign
    StoredVersion read(String versionId) {
        try {
            return VersionFolder.of(settings.models(), versionId).read(versions.manifestSha256(versionId));
        } catch (InvalidModelException e) {
            throw refused(String.valueOf(e.getMessage()), e);
        } catch (IOException e) {
            throw refused("its files cannot be read", e);
        }
    }

    private static DomainException refused(String why, Exception cause) {
        DomainException refusal = DomainException.conflict("The version cannot be used: " + why);
        refusal.initCause(cause);
        return refusal;
    }
}
