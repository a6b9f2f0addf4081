package dev.baize.domain.catalog;

import dev.baize.domain.Page;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// The shop's items and categories.
public interface Catalog {
    Optional<Item> findItem(String itemId);

    /// @throws dev.baize.domain.DomainException of kind NOT_FOUND
    Item getItem(String itemId);

    /// Items by database id, in the order asked for; unknown ids are left out.
    List<Item> listItems(Collection<Long> ids);

    Page<Item> searchItems(ItemQuery query);

    /// Creates or replaces items in one transaction and fires [ItemsChanged].
    ///
    /// @return the database ids, in the order of the drafts
    List<Long> putItems(List<ItemDraft> drafts);

    /// Withdraws an item: history keeps it, nothing shows it any more.
    ///
    /// @throws dev.baize.domain.DomainException of kind NOT_FOUND
    void withdrawItem(String itemId);

    /// Offers a withdrawn item again, as the shop last described it.
    ///
    /// @throws dev.baize.domain.DomainException of kind NOT_FOUND
    void offerItem(String itemId);

    /// The database ids of shop ids; unknown shop ids are left out.
    Map<String, Long> findIds(Collection<String> itemIds);

    /// The database ids of shop ids. What the catalogue does not know is created as a withdrawn stand-in whose title
    /// is its id, in the caller's transaction, until the shop describes it.
    Map<String, Long> resolveIds(Collection<String> itemIds);

    List<Category> listCategories();

    /// Names a category in both languages; creates it when new.
    void putCategory(String path, String nameEn, String nameZh);

    /// Reads every item, withdrawn ones too, in id order, by keyset pages.
    void forEachItem(Consumer<Item> reader);

    long countItems();
}
