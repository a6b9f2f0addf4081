package dev.baize.domain.catalog.persistence;

import dev.baize.domain.catalog.Category;
import dev.baize.domain.storage.Database;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/// The table `category`: names of the paths that items are filed under.
@ApplicationScoped
public class CategoryTable {
    private final Database database;

    @Inject
    public CategoryTable(Database database) {
        this.database = database;
    }

    /// For the container's proxy only.
    @SuppressWarnings("NullAway")
    protected CategoryTable() {
        this.database = null;
    }

    /// All categories in path order, each with the available items in it and below it.
    public List<Category> list() {
        Map<String, Integer> counts = countsWithBelow();
        return database.list(
                "SELECT path, name_en, name_zh FROM category ORDER BY path",
                row -> new Category(
                        row.text("path"),
                        row.text("name_en"),
                        row.text("name_zh"),
                        counts.getOrDefault(row.text("path"), 0)));
    }

    private Map<String, Integer> countsWithBelow() {
        var counts = new HashMap<String, Integer>();
        database.list("""
                        SELECT category, COUNT(*) AS n FROM item
                        WHERE available AND category IS NOT NULL GROUP BY category""", row -> Map.entry(row.text("category"), row.integer("n")))
                .forEach(entry -> withAncestors(entry.getKey())
                        .forEach(path -> counts.merge(path, entry.getValue(), Integer::sum)));
        return counts;
    }

    public void put(String path, String nameEn, String nameZh) {
        database.update("""
                INSERT INTO category (path, name_en, name_zh) VALUES (?, ?, ?)
                ON DUPLICATE KEY UPDATE name_en = VALUES(name_en), name_zh = VALUES(name_zh)""", path, nameEn, nameZh);
    }

    /// Makes sure that the paths and those above them exist, under their last key as their name until they get one.
    public void ensure(Collection<String> paths) {
        var missing = new TreeSet<String>();
        paths.forEach(path -> missing.addAll(withAncestors(path)));
        missing.removeAll(new HashSet<>(
                database.listIn("SELECT path FROM category WHERE path IN {in}", missing, row -> row.text("path"))));
        database.batch("INSERT IGNORE INTO category (path, name_en, name_zh) VALUES (?, ?, ?)", missing, path ->
                new @Nullable Object[] {path, lastKey(path), lastKey(path)});
    }

    private static List<String> withAncestors(String path) {
        var paths = new ArrayList<String>();
        for (int end = path.indexOf('/'); end >= 0; end = path.indexOf('/', end + 1)) {
            paths.add(path.substring(0, end));
        }
        paths.add(path);
        return paths;
    }

    private static String lastKey(String path) {
        String key = path.substring(path.lastIndexOf('/') + 1);
        return key.length() <= 200 ? key : key.substring(0, 200);
    }
}
