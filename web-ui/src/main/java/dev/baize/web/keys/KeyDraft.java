package dev.baize.web.keys;

import dev.baize.domain.access.ApiKey.Kind;
import dev.baize.domain.access.ApiKeys;
import dev.baize.domain.access.ApiKeys.NewKey;
import dev.baize.domain.access.Scope;
import dev.baize.web.portal.SignedIn;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// A key as it is being described.
///
/// @param origins one a line, of a browser key
record KeyDraft(String name, Kind kind, Set<Scope> scopes, String origins) {
    /// What a shop's server, or a shop page, usually needs.
    static Set<Scope> usual(Kind kind) {
        return kind == Kind.BROWSER
                ? Set.of(Scope.EVENTS_WRITE, Scope.RECOMMENDATIONS_READ, Scope.SEARCH_READ, Scope.CONVERSATIONS_WRITE)
                : Set.of(Scope.ITEMS_READ, Scope.ITEMS_WRITE, Scope.EVENTS_WRITE, Scope.RECOMMENDATIONS_READ);
    }

    static List<Scope> possible(Kind kind) {
        return Arrays.stream(Scope.values())
                .filter(scope -> kind == Kind.SERVER || scope.fitsBrowser())
                .toList();
    }

    /// @throws dev.baize.domain.DomainException naming the field that breaks a rule
    NewKey create(ApiKeys keys, SignedIn person) {
        String actor = person.requireAdministrator().actor();
        return kind == Kind.BROWSER
                ? keys.createBrowserKey(name, scopes, originList(), actor)
                : keys.createServerKey(name, scopes, actor);
    }

    List<String> originList() {
        return Arrays.stream(origins.split("[\\s,]+"))
                .filter(origin -> !origin.isEmpty())
                .toList();
    }
}
