package dev.baize.languagemodel;

import java.util.List;

/// Texts to vectors, by the version of the model that is in service.
///
/// Safe for any number of threads, and cheapest when each waiting caller has its own (virtual)
/// thread: concurrent calls are computed together.
public interface TextEncoder {

    /// The vectors of texts of one language.
    ///
    /// Texts longer than the model's window are cut at its end; an empty text has a vector too.
    ///
    /// @param texts in any number; each at most 100,000 characters
    /// @param language whose base model to use
    /// @return as many vectors, in the same order, all of one model
    /// @throws dev.baize.domain.DomainException INVALID when a text is too long, UNAVAILABLE when
    ///     more work is waiting than the model can take, or when the model cannot be loaded
    List<Embedding> encode(List<String> texts, Language language);

    /// The vector of one text.
    default Embedding encode(String text, Language language) {
        return encode(List.of(text), language).getFirst();
    }

    /// The id that vectors of a language carry now; it changes when another version is promoted.
    String modelId(Language language);

    /// The number of components of vectors of a language.
    int dimensions(Language language);
}
