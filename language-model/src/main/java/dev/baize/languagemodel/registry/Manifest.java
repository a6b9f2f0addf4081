package dev.baize.languagemodel.registry;

import com.google.gson.annotations.SerializedName;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/// What a version is, where it came from and what its files must be.
///
/// @param format 1
/// @param base id of the base model; its weights are not repeated where only a head was trained
/// @param createdAt RFC 3339
/// @param data what it was trained on
/// @param settings of the run
/// @param classes in the order of the head's rows
/// @param temperature of the head
/// @param metrics by name, on texts held back
/// @param privacy what was promised and spent, or null for none
/// @param files name to SHA-256, in hexadecimal digits
public record Manifest(
        int format,
        @SerializedName("version_id") String versionId,
        @SerializedName("run_id") String runId,
        String task,
        String language,
        String method,
        String base,
        @SerializedName("created_at") String createdAt,
        Data data,
        Map<String, String> settings,
        List<String> classes,
        double temperature,
        Map<String, Double> metrics,
        @Nullable String privacy,
        Map<String, String> files) {

    /// @param source which texts
    /// @param upTo the newest row
    /// @param texts how many
    /// @param sha256 of ids and labels, so that the same data can be told
    public record Data(
            String source, @SerializedName("up_to") long upTo, int texts, String sha256) {}

    Manifest withFiles(Map<String, String> checked) {
        return new Manifest(
                format,
                versionId,
                runId,
                task,
                language,
                method,
                base,
                createdAt,
                data,
                settings,
                classes,
                temperature,
                metrics,
                privacy,
                checked);
    }
}
