package dev.baize.launcher.command;

import dev.baize.launcher.instance.DataFolder;
import dev.baize.launcher.instance.ShopChoice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/// What the operator sees when Baize is ready.
final class ReadyMessage {
    private ReadyMessage() {}

    /// Prints the addresses and, when the server has just made one, the first administrator's password;
    /// the file that holds it is deleted, so it is shown once.
    static void print(DataFolder data, int port, String howToStop) {
        String base = "http://localhost:" + port;
        System.out.println();
        System.out.println("Baize is ready.");
        System.out.println("  Portal     " + base + "/admin");
        if (ShopChoice.made(data).filter(ShopChoice.DEMO::equals).isPresent()) {
            System.out.println("  Demo shop  " + base + "/shop");
        }
        System.out.println("  REST API   " + base + "/api/v1   described at " + base + "/openapi/ui");
        System.out.println("  Data       " + data.root());
        printFirstPassword(data);
        System.out.println(howToStop);
    }

    private static void printFirstPassword(DataFolder data) {
        try {
            if (Files.exists(data.firstPassword())) {
                System.out.println("  Sign in    admin / "
                        + Files.readString(data.firstPassword()).strip()
                        + "   (shown only now; you choose your own at the first sign-in)");
                Files.delete(data.firstPassword());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
