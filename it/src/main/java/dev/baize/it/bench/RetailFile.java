package dev.baize.it.bench;

import dev.baize.launcher.LauncherException;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/// Online Retail (UCI dataset 352): whom and what to ask for.
///
/// @param customers the shop's ids of all customers of the file, in the order of their first purchase
/// @param items codes of items that were sold to a customer
record RetailFile(Path file, List<String> customers, List<String> items) {
    private static final String NAME = "uci-online-retail/online_retail_2010-12_2011-12.csv.gz";

    /// Below `BAIZE_DATA`, which is `../shared/data` beside the project unless it is set.
    static RetailFile find(Path home) {
        Path data =
                Optional.ofNullable(System.getenv("BAIZE_DATA")).map(Path::of).orElse(home.resolve("../shared/data"));
        Path file = data.resolve(NAME).normalize();
        if (!Files.isReadable(file)) {
            throw new LauncherException("The Online Retail file is not at " + file
                    + "; set BAIZE_DATA to the folder that holds uci-online-retail.");
        }
        return read(file);
    }

    private static RetailFile read(Path file) {
        Set<String> customers = new LinkedHashSet<>();
        Set<String> items = new LinkedHashSet<>();
        try (var lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            lines.readLine();
            lines.lines().forEach(line -> {
                // The description may hold commas: take the ends, which do not.
                String[] fields = line.split(",");
                String customer = fields[fields.length - 2];
                if (fields.length >= 8 && customer.matches("\\d{5}")) {
                    customers.add(customer);
                    if (fields[1].matches("\\d{5}[A-Z]?")) {
                        items.add(fields[1]);
                    }
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new RetailFile(file, new ArrayList<>(customers), new ArrayList<>(items));
    }
}
