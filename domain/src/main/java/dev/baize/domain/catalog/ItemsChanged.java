package dev.baize.domain.catalog;

import java.util.List;

/// Items were created, replaced or withdrawn. Fired after the change is committed.
///
/// @param ids database ids ([Item#id]), empty when so many changed that readers should read all anew
public record ItemsChanged(List<Long> ids) {
    public ItemsChanged {
        ids = List.copyOf(ids);
    }
}
