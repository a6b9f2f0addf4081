package dev.baize.languagemodel;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/// The versions in the model store, and which of them answer.
public interface ModelVersions {

    /// Newest first, at most 500.
    List<ModelVersion> list();

    /// @throws dev.baize.domain.DomainException NOT_FOUND
    ModelVersion get(String versionId);

    /// The version of a task that answers now.
    Optional<ModelVersion> findInService(String task, String language);

    /// Puts a version in service; callers notice nothing but better answers, within 2 s on every server.
    ///
    /// A version that does worse on its test texts than TF-IDF did, or than the version in service did, is kept
    /// back unless a reason is given.
    ///
    /// @param override why it shall serve although it fails the gate; null for no such wish
    /// @throws dev.baize.domain.DomainException NOT_FOUND, or CONFLICT naming the gate it fails
    ModelVersion promote(String versionId, @Nullable String override, String actor);

    /// Puts the version in service that was so before the present one.
    ///
    /// @throws dev.baize.domain.DomainException CONFLICT when there was none
    ModelVersion rollBack(String task, String language, String actor);
}
