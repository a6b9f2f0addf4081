package dev.baize.profiling.rest;

import dev.baize.profiling.ActivityCount;
import dev.baize.profiling.PreferredLanguage;
import dev.baize.profiling.Profile;
import dev.baize.profiling.RecentItem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/// A profile on the wire.
@Schema(name = "Profile")
public record ProfileBody(
        @Schema(description = "Under which the customer is known here", examples = "7Z3M0Q8R5T2V9XW4B6C1D0F7GH")
        String pseudonym,

        @Schema(description = "true for customers of the demo shop")
        boolean simulated,

        @Nullable String country,
        @Nullable LanguageBody language,
        Instant firstSeen,
        Instant lastSeen,

        @Schema(description = "How often the customer did what; all time")
        List<ActivityBody> activity,

        PurchasesBody purchases,
        @Schema(description = "At most 10, latest first") List<RecentBody> recentlyViewed,

        @Schema(description = "At most 10, latest first; what was given back is left out")
        List<RecentBody> recentlyBought,

        @Schema(description = "Whether the customer lets conclusions be drawn")
        boolean personalisationAllowed,

        @Schema(description = "Absent where personalisation is not allowed: the profile then holds facts only")
        @Nullable
        ConclusionsBody conclusions,

        ConsentBody consent,

        @Schema(description = "When all of this was computed")
        Instant computedAt) {
    static ProfileBody of(Profile profile, Locale locale) {
        return new ProfileBody(
                profile.pseudonym(),
                profile.simulated(),
                profile.country(),
                profile.language() == null ? null : LanguageBody.of(profile.language()),
                profile.firstSeen(),
                profile.lastSeen(),
                profile.activity().stream().map(ActivityBody::of).toList(),
                PurchasesBody.of(profile.purchases()),
                recent(profile.recentlyViewed(), locale),
                recent(profile.recentlyBought(), locale),
                profile.personalisationAllowed(),
                profile.conclusions() == null ? null : ConclusionsBody.of(profile.conclusions()),
                ConsentBody.of(profile.consents(), profile.consentHistory()),
                profile.computedAt());
    }

    private static List<RecentBody> recent(List<RecentItem> items, Locale locale) {
        return items.stream().map(item -> RecentBody.of(item, locale)).toList();
    }

    @Schema(name = "ProfileLanguage")
    public record LanguageBody(
            @Schema(examples = "zh") String language,

            @Schema(
                    enumeration = {"stated", "reviews"},
                    description = "stated by the shop, or most of the customer's reviews")
            String basis,

            @Schema(description = "Reviews it was concluded from; 0 when stated")
            int n) {
        static LanguageBody of(PreferredLanguage language) {
            return new LanguageBody(
                    language.language(), language.basis().name().toLowerCase(Locale.ROOT), language.n());
        }
    }

    @Schema(name = "ProfileActivity")
    public record ActivityBody(
            @Schema(examples = "view_item") String eventName,

            @Schema(description = "Each counted once, however many items it names")
            long n,

            Instant firstAt,
            Instant lastAt) {
        static ActivityBody of(ActivityCount count) {
            return new ActivityBody(count.type().wireName(), count.events(), count.first(), count.last());
        }
    }

    @Schema(name = "ProfileItem")
    public record RecentBody(
            @Schema(examples = "TEA-0042") String itemId,
            String title,

            @Schema(description = "Whether the shop still sells it")
            boolean available,

            Instant at) {
        static RecentBody of(RecentItem recent, Locale locale) {
            var item = recent.item();
            return new RecentBody(item.itemId(), item.text(locale).title(), item.available(), recent.at());
        }
    }
}
