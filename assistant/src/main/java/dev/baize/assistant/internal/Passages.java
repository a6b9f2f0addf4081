package dev.baize.assistant.internal;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/// Picks the sentence of a text that shares most words with a question.
final class Passages {
    static final int MAX_PASSAGE = 240;

    /// Between sentences: after Chinese end marks, after Latin ones followed by a space, at line ends.
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[。！？；])|(?<=[.!?;])\\s+|\\R+");

    private Passages() {}

    static String bestPassage(String text, String question, Analyzer analyzer) {
        Set<String> wanted = termsOf(question, analyzer);
        String best = "";
        long mostShared = -1;
        for (String sentence : SENTENCE_END.split(text)) {
            long shared = termsOf(sentence, analyzer).stream()
                    .filter(wanted::contains)
                    .count();
            if (shared > mostShared && !sentence.isBlank()) {
                mostShared = shared;
                best = sentence.strip();
            }
        }
        return best.length() <= MAX_PASSAGE ? best : best.substring(0, endWithinLimit(best)) + "…";
    }

    private static int endWithinLimit(String text) {
        return Character.isHighSurrogate(text.charAt(MAX_PASSAGE - 1)) ? MAX_PASSAGE - 1 : MAX_PASSAGE;
    }

    private static Set<String> termsOf(String text, Analyzer analyzer) {
        var terms = new HashSet<String>();
        try (var stream = analyzer.tokenStream("body", text)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                terms.add(term.toString());
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return terms;
    }
}
