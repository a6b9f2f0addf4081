package dev.baize.launcher.command;

import dev.baize.launcher.api.ApiClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;

/// `baize key`: the keys by which machines and shop pages speak to the REST API.
@Command(
        name = "key",
        description = "Creates, lists and revokes API keys.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
public final class KeyCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "One of create, list and revoke is needed.");
    }

    @Command(
            name = "create",
            description = "Creates a key; its secret is printed once, alone on the last line.",
            mixinStandardHelpOptions = true)
    void create(
            @Mixin DataOption data,
            @Option(names = "--name", required = true, description = "what the key is for") String name,
            @Option(
                            names = "--scopes",
                            required = true,
                            split = ",",
                            description = "what it may do, such as items:write,events:write; or all")
                    List<String> scopes,
            @Option(names = "--browser", description = "a publishable key for shop pages") boolean browser,
            @Option(
                            names = "--origins",
                            split = ",",
                            defaultValue = "",
                            description = "for a browser key: the pages' origins, such as https://shop.example")
                    List<String> origins) {
        List<String> given =
                origins.stream().filter(origin -> !origin.isBlank()).toList();
        if (browser == given.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), "--browser and --origins belong together: a browser key is bound to origins.");
        }
        JsonObject body = Json.createObjectBuilder()
                .add("name", name)
                .add("kind", browser ? "browser" : "server")
                .add("scopes", array(scopes))
                .add("allowed_origins", array(given))
                .build();
        try (var api = ApiClient.connect(data.folder())) {
            JsonObject key = api.post("keys", body);
            if (key.getOrDefault("token_secret", JsonValue.NULL) instanceof JsonString tokenSecret) {
                System.out.println("Your server signs customer tokens with " + tokenSecret.getString()
                        + " (keep it from your pages).");
            }
            System.out.println("Key " + key.getString("key_id") + " for \"" + name + "\". Its secret, shown only now:");
            System.out.println(key.getString("secret"));
        }
    }

    @Command(name = "list", description = "Lists the keys, without secrets.", mixinStandardHelpOptions = true)
    void list(@Mixin DataOption data) {
        try (var api = ApiClient.connect(data.folder())) {
            System.out.printf(Locale.ROOT, "%-14s %-8s %-24s %-9s %s%n", "ID", "KIND", "NAME", "STATE", "SCOPES");
            for (JsonValue value : api.get("keys").getJsonArray("keys")) {
                JsonObject key = value.asJsonObject();
                System.out.printf(
                        Locale.ROOT,
                        "%-14s %-8s %-24s %-9s %s%n",
                        key.getString("key_id"),
                        key.getString("kind"),
                        key.getString("name"),
                        key.getOrDefault("revoked_at", JsonValue.NULL) == JsonValue.NULL ? "active" : "revoked",
                        key.getJsonArray("scopes").getValuesAs(JsonString.class).stream()
                                .map(JsonString::getString)
                                .collect(Collectors.joining(",")));
            }
        }
    }

    @Command(name = "revoke", description = "Ends a key at once.", mixinStandardHelpOptions = true)
    void revoke(@Mixin DataOption data, @Parameters(paramLabel = "ID", description = "the key's id") String id) {
        try (var api = ApiClient.connect(data.folder())) {
            api.delete("keys/" + URLEncoder.encode(id, StandardCharsets.UTF_8));
            System.out.println("Key " + id + " is revoked.");
        }
    }

    private static JsonArrayBuilder array(List<String> values) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        values.forEach(array::add);
        return array;
    }
}
