package dev.baize.launcher.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads in Liberty's log why an application did not start: the server itself then runs on without it.
///
/// @param messages Liberty's `messages.log`, made anew at each start of the server
public record ServerLog(Path messages) {
    /// CWWKZ0002E: an exception occurred while starting the application; CWWKZ0004E, 0013E, 0014E: it was not found
    /// or is not valid.
    private static final Pattern FAILED = Pattern.compile("CWWKZ00(02|04|13|14)E: (.*)");

    /// SRVE0283E: what a start-up step of the application threw; Liberty's summary above leaves the reason out.
    private static final Pattern REASON = Pattern.compile("SRVE0283E: (.*)");

    /// `java.lang.IllegalStateException: `, as Liberty and CDI put them one before the other.
    private static final Pattern EXCEPTION_NAME = Pattern.compile("(?:[\\w$]+\\.)+[\\w$]*(?:Exception|Error): ");

    /// What Liberty said when it gave up on the application, if it did: the innermost exception's message, where there
    /// is one.
    public Optional<String> findFailure() {
        String reason = "";
        try (Stream<String> lines = Files.lines(messages, StandardCharsets.ISO_8859_1)) {
            for (String line : (Iterable<String>) lines::iterator) {
                Matcher thrown = REASON.matcher(line);
                Matcher failed = FAILED.matcher(line);
                if (thrown.find()) {
                    reason = thrown.group(1);
                } else if (failed.find()) {
                    return Optional.of(innermost(reason.isEmpty() ? failed.group(2) : reason));
                }
            }
            return Optional.empty();
        } catch (NoSuchFileException _) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String innermost(String failure) {
        Matcher name = EXCEPTION_NAME.matcher(failure);
        int begin = 0;
        while (name.find()) {
            begin = name.end();
        }
        return failure.substring(begin).strip();
    }
}
