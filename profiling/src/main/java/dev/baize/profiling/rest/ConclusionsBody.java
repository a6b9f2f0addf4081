package dev.baize.profiling.rest;

import dev.baize.profiling.Cadence;
import dev.baize.profiling.Conclusions;
import dev.baize.profiling.Favourites;
import dev.baize.profiling.Habits;
import dev.baize.profiling.PriceBand;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/// Conclusions on the wire.
@Schema(
        name = "ProfileConclusions",
        description = "Drawn from the customer's latest 5,000 rows of events and all orders; n is the sample of each")
public record ConclusionsBody(
        HabitsBody habits,

        @Schema(description = "Absent while fewer than 3 prices are known") @Nullable
        PriceBandBody priceBand,

        @Schema(description = "Absent before the third day with an order") @Nullable
        CadenceBody cadence,

        FavouritesBody categories,
        FavouritesBody brands) {
    static ConclusionsBody of(Conclusions conclusions) {
        return new ConclusionsBody(
                HabitsBody.of(conclusions.habits()),
                conclusions.priceBand() == null ? null : PriceBandBody.of(conclusions.priceBand()),
                conclusions.cadence() == null ? null : CadenceBody.of(conclusions.cadence()),
                FavouritesBody.of(conclusions.categories()),
                FavouritesBody.of(conclusions.brands()));
    }

    @Schema(name = "ProfileHabits")
    public record HabitsBody(
            @Schema(description = "Events by hour of the day, 24 counts from midnight")
            List<Integer> hours,

            @Schema(description = "Events by weekday, 7 counts from Monday")
            List<Integer> weekdays,

            @Schema(description = "The shop's", examples = "Asia/Shanghai")
            String timeZone,

            @Schema(description = "Events counted") int n,
            @Nullable Instant from,
            @Nullable Instant to) {
        static HabitsBody of(Habits habits) {
            return new HabitsBody(
                    habits.hours(),
                    habits.weekdays(),
                    habits.timeZone().getId(),
                    habits.n(),
                    habits.from(),
                    habits.to());
        }
    }

    @Schema(name = "ProfilePriceBand")
    public record PriceBandBody(
            @Schema(description = "10 % quantile of the prices of one piece", examples = "19.90")
            String low,

            @Schema(description = "Median", examples = "48.00")
            String typical,

            @Schema(description = "90 % quantile", examples = "129.00")
            String high,

            @Schema(examples = "CNY") String currency,

            @Schema(
                    enumeration = {"purchases", "interest"},
                    description = "what was bought, or, before enough was bought, what was viewed")
            String basis,

            @Schema(description = "Prices the quantiles are of")
            int n) {
        static PriceBandBody of(PriceBand band) {
            return new PriceBandBody(
                    band.low().toPlainString(),
                    band.typical().toPlainString(),
                    band.high().toPlainString(),
                    band.currency(),
                    band.basis().name().toLowerCase(Locale.ROOT),
                    band.n());
        }
    }

    @Schema(name = "ProfileCadence")
    public record CadenceBody(
            @Schema(description = "Median of the days between one day with an order and the next", examples = "21.5")
            double medianDays,

            @Schema(description = "Gaps the median is of") int n) {
        static CadenceBody of(Cadence cadence) {
            return new CadenceBody(cadence.medianDays(), cadence.n());
        }
    }

    @Schema(name = "ProfileFavourites")
    public record FavouritesBody(
            @Schema(description = "Most first, at most 5; empty below 5 interactions")
            List<FavouriteBody> top,

            @Schema(description = "Interactions looked at") int n) {
        static FavouritesBody of(Favourites favourites) {
            return new FavouritesBody(
                    favourites.top().stream()
                            .map(favourite -> new FavouriteBody(
                                    favourite.key(), Math.round(favourite.share() * 1e4) / 1e4, favourite.n()))
                            .toList(),
                    favourites.n());
        }
    }

    @Schema(name = "ProfileFavourite")
    public record FavouriteBody(
            @Schema(description = "Path of the category, or the brand", examples = "food/tea")
            String key,

            @Schema(description = "0 to 1 of the weight of all n", examples = "0.42")
            double share,

            @Schema(description = "Interactions with it") int n) {}
}
