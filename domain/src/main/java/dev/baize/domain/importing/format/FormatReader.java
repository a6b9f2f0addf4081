package dev.baize.domain.importing.format;

import dev.baize.domain.importing.ImportFormat;
import dev.baize.domain.importing.source.SourceFile;

import java.io.IOException;
import java.util.function.Consumer;

/// Reads one format; made anew for each file.
public interface FormatReader {
    /// Reads the file to its end and tells what became of every row.
    ///
    /// @throws dev.baize.domain.DomainException of kind INVALID when the file is not of this format at all
    void read(SourceFile file, Consumer<RowResult> results) throws IOException;

    static FormatReader of(ImportFormat format, ReaderContext context) {
        return switch (format) {
            case ONLINE_RETAIL -> new OnlineRetailReader(context);
            case AMAZON_REVIEWS -> new AmazonReviewsReader(context);
            case SEQUENCES -> new SequencesReader(context);
            case EVENTS -> new EventsReader(context);
            case ITEMS -> new ItemsReader();
            case REVIEWS -> new ReviewsReader(context);
            case DIALOGUES -> new DialoguesReader(context);
        };
    }
}
