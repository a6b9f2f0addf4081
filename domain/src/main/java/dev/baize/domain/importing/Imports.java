package dev.baize.domain.importing;

import dev.baize.domain.Page;
import org.jspecify.annotations.Nullable;

import java.io.InputStream;
import java.util.Optional;

/// Brings a shop's files in, whole or not at all.
public interface Imports {
    /// Takes the file into a private folder, then reads, cleans and stores it in the background in one transaction.
    ///
    /// @param content plain or gzip; read to its end before this returns; at most `baize.domain.import-max-bytes`
    /// @return the running job
    /// @throws dev.baize.domain.DomainException of kind CONFLICT while another import runs, TOO_LARGE, INVALID
    ImportJob start(ImportFormat format, String fileName, InputStream content, boolean dryRun, String actor);

    Optional<ImportJob> findJob(String importId);

    /// Newest first.
    Page<ImportJob> listJobs(@Nullable String cursor, int limit);
}
