package dev.baize.profiling;

import dev.baize.domain.customer.ConsentChange;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/// What is known of one customer.
///
/// @param pseudonym 26 characters, see [dev.baize.domain.customer.Customer]
/// @param simulated true for customers of the demo shop
/// @param country as the shop's data gave it, or null
/// @param language null when neither the shop said nor any text tells
/// @param activity how often the customer did what, most frequent first; all time
/// @param purchases all orders
/// @param recentlyViewed distinct items, latest first, at most 10
/// @param recentlyBought distinct items of which something was kept, latest first, at most 10
/// @param consents one per purpose
/// @param consentHistory oldest first
/// @param personalisationAllowed whether conclusions may be drawn
/// @param conclusions null when personalisation is not allowed
/// @param computedAt when all of this was read and computed
public record Profile(
        String pseudonym,
        boolean simulated,
        @Nullable String country,
        @Nullable PreferredLanguage language,
        Instant firstSeen,
        Instant lastSeen,
        List<ActivityCount> activity,
        PurchaseHistory purchases,
        List<RecentItem> recentlyViewed,
        List<RecentItem> recentlyBought,
        List<ConsentState> consents,
        List<ConsentChange> consentHistory,
        boolean personalisationAllowed,
        @Nullable Conclusions conclusions,
        Instant computedAt) {
    public Profile {
        activity = List.copyOf(activity);
        recentlyViewed = List.copyOf(recentlyViewed);
        recentlyBought = List.copyOf(recentlyBought);
        consents = List.copyOf(consents);
        consentHistory = List.copyOf(consentHistory);
    }
}
