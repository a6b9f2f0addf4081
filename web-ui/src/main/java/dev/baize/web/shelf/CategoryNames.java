package dev.baize.web.shelf;

import dev.baize.domain.catalog.Category;
import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// Category paths in the reader's words, general to special.
public final class CategoryNames {
    private static final String NONE = "–";
    private static final String BELOW = " › ";

    private final Map<String, String> names = new HashMap<>();

    public CategoryNames(Collection<Category> categories, Locale locale) {
        categories.forEach(category -> names.put(category.path(), category.name(locale)));
    }

    /// The names along the path; a node that nobody named shows its key.
    public String of(@Nullable String path) {
        if (path == null || path.isBlank()) {
            return NONE;
        }
        var words = new StringBuilder();
        int end;
        for (int start = 0; start <= path.length(); start = end + 1) {
            int slash = path.indexOf('/', start);
            end = slash < 0 ? path.length() : slash;
            words.append(words.isEmpty() ? "" : BELOW);
            words.append(names.getOrDefault(path.substring(0, end), path.substring(start, end)));
        }
        return words.toString();
    }
}
