package dev.baize.web.wire;

import dev.baize.domain.DomainException;
import dev.baize.domain.interaction.RecordResult.Rejection;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The rows of one call, sorted into those that can be used and those that cannot.
///
/// @param usable in the order they came
/// @param indexes where each usable row stood in the call, from 0
/// @param rejected the others, with the reason
public record Rows<T>(List<T> usable, List<Integer> indexes, List<Rejection> rejected) {
    /// @param reader throws [DomainException] for a row that cannot be used
    public static <S, T> Rows<T> read(List<S> source, Function<S, T> reader) {
        var usable = new ArrayList<T>(source.size());
        var indexes = new ArrayList<Integer>(source.size());
        var rejected = new ArrayList<Rejection>();
        for (int i = 0; i < source.size(); i++) {
            try {
                usable.add(reader.apply(source.get(i)));
                indexes.add(i);
            } catch (DomainException e) {
                if (e.kind() != DomainException.Kind.INVALID) {
                    throw e;
                }
                rejected.add(new Rejection(i, reason(e.getMessage())));
            }
        }
        return new Rows<>(usable, indexes, rejected);
    }

    /// The rejections of both kinds, in the order of the call.
    ///
    /// @param later rejections whose index counts usable rows only
    public List<Rejection> rejectedWith(List<Rejection> later) {
        var all = new ArrayList<>(rejected);
        later.forEach(rejection -> all.add(new Rejection(indexes.get(rejection.index()), rejection.reason())));
        all.sort(java.util.Comparator.comparingInt(Rejection::index));
        return all;
    }

    private static String reason(@Nullable String message) {
        return Optional.ofNullable(message).orElse("the row breaks a rule");
    }
}
