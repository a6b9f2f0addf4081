package dev.baize.it.product;

import dev.baize.launcher.instance.DataFolder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/// Baize with its demo shop, started once for all tests of this JVM on a fresh data folder, and stopped with it.
///
/// For the inner loop, `-Dbaize.it.data=DIR -Dbaize.it.port=N` uses a product that `./baize run` has started; it
/// is left running. `-Dbaize.it.password=P` is its administrator's password then.
public final class RunningProduct {
    private static final int SETTLED_PORT = Integer.getInteger("baize.it.port", 0);

    private final DataFolder data;
    private final int port;
    private final String password;

    private RunningProduct(DataFolder data, int port, String password) {
        this.data = data;
        this.port = port;
        this.password = password;
    }

    /// The one product; the first call starts it, which takes a minute or two.
    public static RunningProduct get() {
        return Once.PRODUCT;
    }

    public int port() {
        return port;
    }

    /// `http://localhost:PORT/`
    public URI base() {
        return URI.create("http://localhost:" + port + "/");
    }

    public DataFolder data() {
        return data;
    }

    /// The sign-in name of the administrator that the first start makes.
    public String administrator() {
        return "admin";
    }

    /// The administrator's first password; the portal asks for another at the first sign-in.
    public String administratorPassword() {
        return password;
    }

    /// The REST API as the operator, who has every scope.
    public Api asOperator() {
        return new Api(base(), read(data.operatorToken()));
    }

    /// The REST API without a key.
    public Api asNobody() {
        return new Api(base(), "");
    }

    /// The REST API with a new server key of just these scopes, such as `events:write`.
    public Api withKey(String... scopes) {
        String list = Arrays.stream(scopes).map(scope -> '"' + scope + '"').collect(Collectors.joining(","));
        Reply created = asOperator()
                .post("/api/v1/keys", "{\"name\":\"integration test\",\"scopes\":[" + list + "]}")
                .expect(201);
        return new Api(base(), created.json().getString("secret"));
    }

    /// A look into the database from outside the server.
    public Facts facts() {
        return Facts.of(data);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Once {
        static final RunningProduct PRODUCT = SETTLED_PORT == 0 ? start() : use();

        private static RunningProduct start() {
            var product = ProductProcess.startFresh(DataFolder.of(Path.of("target/product")));
            String password = read(product.data().firstPassword());
            return new RunningProduct(product.data(), product.port(), password);
        }

        private static RunningProduct use() {
            String data = Optional.ofNullable(System.getProperty("baize.it.data"))
                    .orElseThrow(
                            () -> new IllegalStateException("-Dbaize.it.port needs -Dbaize.it.data=DIR beside it"));
            return new RunningProduct(
                    DataFolder.of(Path.of(data)), SETTLED_PORT, System.getProperty("baize.it.password", ""));
        }
    }
}
