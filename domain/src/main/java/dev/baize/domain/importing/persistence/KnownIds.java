package dev.baize.domain.importing.persistence;

import dev.baize.domain.storage.Database;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/// Which of a file's ids the database has already.
@ApplicationScoped
public class KnownIds {
    private final Database database;

    @Inject
    public KnownIds(Database database) {
        this.database = database;
    }

    /// For the container's proxy only.
    @SuppressWarnings("NullAway")
    protected KnownIds() {
        this.database = null;
    }

    public Set<String> ofReviews(Collection<String> reviewIds) {
        return new HashSet<>(database.listIn(
                "SELECT review_id FROM review WHERE review_id IN {in}", reviewIds, row -> row.text("review_id")));
    }

    public Set<String> ofDialogues(Collection<String> dialogueIds) {
        return new HashSet<>(database.listIn(
                "SELECT dialogue_id FROM dialogue WHERE dialogue_id IN {in}",
                dialogueIds,
                row -> row.text("dialogue_id")));
    }
}
